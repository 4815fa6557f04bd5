using ELicense.Simulator.Board.Tracing;

namespace ELicense.Tests.Hal;

/// <summary>Keeps what went over the buses.</summary>
internal sealed class TransferLog : ITransferTrace
{
    internal List<Entry> Entries { get; } = [];

    public void Record(long time, string bus, TransferDirection direction, ReadOnlySpan<byte> bytes) =>
        Entries.Add(new Entry(time, bus, direction, bytes.ToArray()));

    internal sealed record Entry(long Time, string Bus, TransferDirection Direction, byte[] Bytes);
}
