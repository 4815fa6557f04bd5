namespace ELicense.Hal.Esp32.Panel;

/// <summary>Where a panel is connected, by the chip's pins.</summary>
public sealed class PanelPins
{
    public int DataOut { get; set; }

    /// <summary>The bus driver takes a pin for it; nothing is connected there.</summary>
    public int DataIn { get; set; }

    public int Clock { get; set; }

    public int ChipSelect { get; set; }

    public int DataCommand { get; set; }

    public int Reset { get; set; }

    public int Busy { get; set; }
}
