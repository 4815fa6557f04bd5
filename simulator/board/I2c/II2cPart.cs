using System.Device.I2c;

namespace ELicense.Simulator.Board.I2c;

/// <summary>A part at an I2C bus.</summary>
public interface II2cPart
{
    /// <summary>One transaction: a write, a read, or a write and a read after a repeated start.</summary>
    /// <returns>FullTransfer when it acknowledged all of it; ClockStretchTimeout when it holds the clock.</returns>
    I2cTransferStatus Transfer(ReadOnlySpan<byte> written, Span<byte> read);
}
