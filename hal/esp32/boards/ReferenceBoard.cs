using ELicense.Hal.Esp32.Panel;

namespace ELicense.Hal.Esp32.Boards;

/// <summary>ESP32-S3 with 16 MB of flash and 8 MB of octal PSRAM; a panel of 4.2 inches; a GM861.</summary>
public sealed class ReferenceBoard : BoardPlan
{
    public override string Name => "s3";

    public override string Target => "ESP32_S3_OCTAL";

    public override int FileBytes => 0x300000;

    public override int TableLength => 32768;

    public override int TableCount => 8;

    public override int ListBytes => 0x120000;

    public override int LogFiles => 32;

    public override ScanEngineKind ScanEngine => ScanEngineKind.GrowZone;

    public override int ScannerTransmit => 17;

    public override int ScannerReceive => 18;

    public override PanelPins PanelPins => new PanelPins
    {
        DataOut = 11,
        DataIn = 13,
        Clock = 12,
        ChipSelect = 10,
        DataCommand = 9,
        Reset = 14,
        Busy = 21,
    };

    public override int FrontLight => 47;

    public override int ClockData => 15;

    public override int ClockClock => 16;

    public override int KeyScan => 4;

    public override int KeyUp => 5;

    public override int KeyDown => 6;

    public override int LampRed => 40;

    public override int LampGreen => 41;

    public override int LampBlue => 42;

    public override int Beeper => 38;

    public override int Cell => 1;

    public override int CellChannel => 0;

    public override int CellFullScale => 6200;

    public override int Charging => 48;

    public override EPaperModel NewPanel()
    {
        return EPaperModel.Ssd1683();
    }
}
