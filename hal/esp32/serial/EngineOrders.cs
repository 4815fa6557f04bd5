namespace ELicense.Hal.Esp32.Serial;

/// <summary>What to send to a scan engine, framed and with checksums.</summary>
internal sealed class EngineOrders
{
    /// <summary>What the engine answers to an order that it has carried out.</summary>
    public byte[] Done;

    /// <summary>Raises the engine from 9,600 to 115,200 baud until its power goes.</summary>
    public byte[] Raise;

    /// <summary>To be sent after each start of the engine. The first one finds out whether it is there.</summary>
    public byte[][] Settings;

    public byte[] Start;

    public byte[] Stop;

    public byte[] AimOn;

    public byte[] AimOff;

    /// <summary>The control character that the settings put before each code; 0 for none.</summary>
    public byte Mark;

    /// <summary>Whether the engine falls asleep and is woken by a zero, which it loses.</summary>
    public bool Sleeps;
}
