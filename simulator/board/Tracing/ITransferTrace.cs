namespace ELicense.Simulator.Board.Tracing;

/// <summary>
/// Watches the buses of a board: every transfer on a UART, SPI or I2C, whether a part was there to take it or not.
/// </summary>
public interface ITransferTrace
{
    /// <param name="time">When the transfer began, in microseconds of the board's time.</param>
    /// <param name="bus">Bus and partner: "SPI1 cs10", "I2C1 0x51", "COM2".</param>
    /// <param name="direction">Seen from the firmware.</param>
    /// <param name="bytes">Valid during the call only.</param>
    void Record(long time, string bus, TransferDirection direction, ReadOnlySpan<byte> bytes);
}
