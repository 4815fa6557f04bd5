namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>A controller with the glass at it: figures of Solomon Systech's and Good Display's data sheets.</summary>
/// <param name="Sources">Columns that the controller's RAM has, a multiple of 8.</param>
/// <param name="Width">Columns of the glass.</param>
/// <param name="Height">Rows of RAM and glass.</param>
/// <param name="FullMicroseconds">A full refresh at 25 degrees.</param>
/// <param name="PartialMicroseconds">A partial one.</param>
/// <param name="HasSourceOffset">The glass begins at source 8, unless register 21 says so.</param>
/// <param name="ShowsRed">A full refresh drives what is set in the red plane, unless register 21 leaves it out.</param>
public sealed record Ssd16xxModel(
    string Name,
    int Sources,
    int Width,
    int Height,
    int FullMicroseconds,
    int PartialMicroseconds,
    bool HasSourceOffset,
    bool ShowsRed)
{
    /// <summary>2.13 inches, 122x250.</summary>
    public static Ssd16xxModel Ssd1680 { get; } = new("SSD1680", 176, 122, 250, 2_200_000, 360_000, true, false);

    /// <summary>1.54 inches, 200x200.</summary>
    public static Ssd16xxModel Ssd1681 { get; } = new("SSD1681", 200, 200, 200, 2_000_000, 320_000, false, false);

    /// <summary>4.2 inches, 400x300.</summary>
    public static Ssd16xxModel Ssd1683 { get; } = new("SSD1683", 400, 400, 300, 2_600_000, 420_000, false, true);
}
