namespace ELicense.Simulator.Board.Spi;

/// <summary>Which part hangs on which bus and chip select line.</summary>
public sealed class SpiBuses
{
    private readonly Dictionary<(int Bus, int ChipSelect), ISpiPart> _parts = [];

    public void Attach(int bus, int chipSelect, ISpiPart part) => _parts[(bus, chipSelect)] = part;

    /// <summary>Null: nobody listens.</summary>
    internal ISpiPart? Find(int bus, int chipSelect) => _parts.GetValueOrDefault((bus, chipSelect));
}
