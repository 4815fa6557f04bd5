namespace System.Device.Spi;

/// <summary>How a part is spoken to.</summary>
public sealed class SpiConnectionSettings(int busId, int chipSelectLine)
{
    /// <summary>1 or 2.</summary>
    public int BusId { get; } = busId;

    /// <summary>A pin.</summary>
    public int ChipSelectLine { get; } = chipSelectLine;

    public SpiMode Mode { get; set; }

    /// <summary>Hertz.</summary>
    public int ClockFrequency { get; set; } = 500_000;
}
