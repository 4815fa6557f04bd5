namespace ELicense.Simulator.Board.Serial;

/// <summary>What stands before an engine: a flat picture, and how it is held.</summary>
/// <param name="Picture">As it would look from straight ahead, sharp and without reflections.</param>
public sealed record Sight(CameraFrame Picture)
{
    /// <summary>Millimetres that the picture is wide: about 68 for the screen of a phone.</summary>
    public double Width { get; init; } = 68;

    /// <summary>Millimetres from the engine's lens.</summary>
    public double Distance { get; init; } = 160;

    /// <summary>Degrees away from facing the engine, about the upright axis.</summary>
    public double Tilt { get; init; }

    /// <summary>Shaking and dirt: standard deviation in millimetres on the picture.</summary>
    public double Blur { get; init; }

    /// <summary>Radius of a reflection, as a part of the picture's width.</summary>
    public double Glare { get; init; }
}
