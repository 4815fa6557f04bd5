namespace ELicense.Hal;

/// <summary>A key, short or held for a second.</summary>
public enum ButtonPress
{
    None = 0,
    Scan = 1,
    Up = 2,
    Down = 3,
    ScanHeld = 4,
    UpHeld = 5,
    DownHeld = 6,
}
