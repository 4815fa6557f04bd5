namespace ELicense.Hal.Esp32.Boards;

/// <summary>Which protocol a board's scan engine speaks.</summary>
public enum ScanEngineKind
{
    Unknown = 0,

    /// <summary>GM65, GM861.</summary>
    GrowZone = 1,

    /// <summary>M5 Atom QR.</summary>
    GrowHost = 2,
}
