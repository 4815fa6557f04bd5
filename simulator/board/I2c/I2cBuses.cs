namespace ELicense.Simulator.Board.I2c;

/// <summary>Which part has which address.</summary>
public sealed class I2cBuses
{
    private readonly Dictionary<(int Bus, int Address), II2cPart> _parts = [];

    public void Attach(int bus, int address, II2cPart part) => _parts[(bus, address)] = part;

    /// <summary>Null: nobody acknowledges.</summary>
    internal II2cPart? Find(int bus, int address) => _parts.GetValueOrDefault((bus, address));
}
