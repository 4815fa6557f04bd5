namespace ELicense.Simulator.Board.Tracing;

/// <summary>Which way bytes went, seen from the firmware.</summary>
public enum TransferDirection
{
    Unknown = 0,
    Sent = 1,
    Received = 2,
}
