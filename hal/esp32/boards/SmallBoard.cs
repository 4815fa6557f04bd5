using ELicense.Hal.Esp32.Panel;

namespace ELicense.Hal.Esp32.Boards;

/// <summary>ESP32-PICO-D4 with 4 MB of flash and no PSRAM; a panel of 1.54 inches; an M5 Atom QR.</summary>
public sealed class SmallBoard : BoardPlan
{
    public override string Name => "pico";

    public override string Target => "ESP32_PICO";

    public override int FileBytes => 0x40000;

    public override int TableLength => 8192;

    public override int TableCount => 2;

    public override int ListBytes => 0x6000;

    public override int LogFiles => 3;

    public override ScanEngineKind ScanEngine => ScanEngineKind.GrowHost;

    public override int ScannerTransmit => 32;

    public override int ScannerReceive => 33;

    public override PanelPins PanelPins => new PanelPins
    {
        DataOut = 23,
        DataIn = 38,
        Clock = 18,
        ChipSelect = 13,
        DataCommand = 14,
        Reset = 27,
        Busy = 4,
    };

    public override int FrontLight => 25;

    public override int ClockData => 21;

    public override int ClockClock => 22;

    public override int KeyScan => 36;

    public override int KeyUp => 39;

    public override int KeyDown => 35;

    public override int LampRed => 9;

    public override int LampGreen => 10;

    public override int LampBlue => 5;

    public override int Beeper => 26;

    public override int Cell => 34;

    public override int CellChannel => 6;

    public override int CellFullScale => 6600;

    public override int Charging => 19;

    public override EPaperModel NewPanel()
    {
        return EPaperModel.Ssd1681();
    }
}
