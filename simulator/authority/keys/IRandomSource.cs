namespace ELicense.Simulator.Authority.Keys;

/// <summary>Where keys, credential ids and list indices come from.</summary>
public interface IRandomSource
{
    /// <summary>Fills the buffer with bytes that nobody can foresee, unless the source says otherwise.</summary>
    void Fill(Span<byte> buffer);
}
