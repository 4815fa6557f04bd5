using System.Device.Spi;

namespace ELicense.Simulator.Board.Spi;

/// <summary>A part at an SPI bus that only listens.</summary>
public interface ISpiPart
{
    /// <summary>What was sent while the part was selected.</summary>
    void Receive(ReadOnlySpan<byte> bytes, SpiConnectionSettings settings);
}
