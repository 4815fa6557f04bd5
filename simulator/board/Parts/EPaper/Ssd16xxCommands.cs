namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>The commands that the controllers have in common, and how many parameters each takes.</summary>
internal static class Ssd16xxCommands
{
    public const byte Gates = 0x01;
    public const byte SoftStart = 0x0C;
    public const byte DeepSleep = 0x10;
    public const byte DataEntry = 0x11;
    public const byte SoftReset = 0x12;
    public const byte Sensor = 0x18;
    public const byte Activate = 0x20;
    public const byte UpdateOptions = 0x21;
    public const byte UpdateSequence = 0x22;
    public const byte WriteNew = 0x24;
    public const byte WriteOld = 0x26;
    public const byte Border = 0x3C;
    public const byte WindowX = 0x44;
    public const byte WindowY = 0x45;
    public const byte CounterX = 0x4E;
    public const byte CounterY = 0x4F;
    public const byte Nothing = 0x7F;

    /// <summary>Fewest and most; null for a command that there is not.</summary>
    public static (int Fewest, int Most)? Parameters(byte command) => command switch
    {
        SoftReset or Activate or Nothing => (0, 0),
        DeepSleep or DataEntry or Sensor or UpdateSequence or Border or CounterX => (1, 1),
        UpdateOptions => (1, 2),
        WindowX or CounterY => (2, 2),
        Gates => (3, 3),
        SoftStart or WindowY => (4, 4),
        WriteNew or WriteOld => (1, int.MaxValue),
        _ => null,
    };
}
