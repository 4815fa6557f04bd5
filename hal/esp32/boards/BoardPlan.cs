using ELicense.Hal.Esp32.Panel;

namespace ELicense.Hal.Esp32.Boards;

/// <summary>
/// What a board is made of: pins by their GPIO numbers, parts, sizes. The firmware builds its drivers from it and the simulator
/// solders its emulated parts by it; docs/hardware.md has the same pins as a table.
/// </summary>
public abstract class BoardPlan
{
    public const int Bus = 1;

    /// <summary>UART1: UART0 is the debugger's.</summary>
    public const string ScannerPort = "COM2";

    /// <summary>As in the simulator's options.</summary>
    public abstract string Name { get; }

    /// <summary>nanoFramework's firmware for it.</summary>
    public abstract string Target { get; }

    /// <summary>Bytes of the littlefs partition, which the firmware cannot tell.</summary>
    public abstract int FileBytes { get; }

    /// <summary>Bytes of a prepared table of an issuer's key.</summary>
    public abstract int TableLength { get; }

    public abstract int TableCount { get; }

    /// <summary>Bytes that all status lists together may take.</summary>
    public abstract int ListBytes { get; }

    /// <summary>Files of 4 KB and 127 entries that the log may have.</summary>
    public abstract int LogFiles { get; }

    public abstract ScanEngineKind ScanEngine { get; }

    public abstract int ScannerTransmit { get; }

    public abstract int ScannerReceive { get; }

    public abstract PanelPins PanelPins { get; }

    public abstract int FrontLight { get; }

    public abstract int ClockData { get; }

    public abstract int ClockClock { get; }

    public abstract int KeyScan { get; }

    public abstract int KeyUp { get; }

    public abstract int KeyDown { get; }

    public abstract int LampRed { get; }

    public abstract int LampGreen { get; }

    public abstract int LampBlue { get; }

    public abstract int Beeper { get; }

    /// <summary>Where the cell's divider is.</summary>
    public abstract int Cell { get; }

    /// <summary>The first converter's channel at that pin.</summary>
    public abstract int CellChannel { get; }

    /// <summary>Millivolts of the cell at which the converter is at its end.</summary>
    public abstract int CellFullScale { get; }

    public abstract int Charging { get; }

    /// <param name="target">As the firmware names it. A board that is not known is taken for the small one.</param>
    public static BoardPlan Of(string target)
    {
        BoardPlan reference = new ReferenceBoard();
        return target == reference.Target ? reference : new SmallBoard();
    }

    public abstract EPaperModel NewPanel();
}
