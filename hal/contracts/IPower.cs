namespace ELicense.Hal;

/// <summary>What the terminal does to save its cell.</summary>
public interface IPower
{
    /// <summary>Sleeps with the memory kept until a key is pressed.</summary>
    /// <param name="milliseconds">The longest sleep.</param>
    /// <returns>True when a key ended it; the press is not lost.</returns>
    bool Doze(int milliseconds);
}
