namespace ELicense.Simulator.Bench.Camera;

/// <summary>How an officer holds the terminal to what is to be read.</summary>
/// <param name="Distance">From lens to screen, in millimetres.</param>
/// <param name="Tilt">About the upright axis, in degrees.</param>
/// <param name="Blur">Standard deviation in millimetres on the screen: an unsteady hand.</param>
/// <param name="Glare">Radius of a reflection, as a part of the screen's width.</param>
internal sealed record CameraPose(int Distance, int Tilt, double Blur, double Glare)
{
    public static CameraPose Usual { get; } = new(140, 8, 0.05, 0);

    public bool IsPossible() =>
        Distance is >= 20 and <= 400 && Tilt is >= -75 and <= 75 && Blur is >= 0 and <= 2 && Glare is >= 0 and <= 0.6;
}
