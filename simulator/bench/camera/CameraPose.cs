using System.Numerics;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>How an officer holds the terminal to a phone.</summary>
/// <param name="Distance">From lens to screen, in millimetres.</param>
/// <param name="Tilt">About the vertical axis, in degrees.</param>
/// <param name="Turn">In the picture's plane, in degrees.</param>
/// <param name="Blur">Standard deviation in pixels: an unsteady hand.</param>
/// <param name="Glare">Radius of a reflection, in millimetres on the screen.</param>
internal sealed record CameraPose(int Distance, int Tilt, int Turn, double Blur, int Glare)
{
    // A lens of 38 degrees over a sensor of 640 pixels, and a code of 55 mm on the phone.
    private const double PixelsTimesMillimetres = 930;
    private const double CodeSide = 55;
    private const int QuietZone = 4;

    public static CameraPose Usual { get; } = new(150, 6, -3, 0.6, 0);

    public bool IsPossible() =>
        Distance is >= 60 and <= 600 && Tilt is >= -60 and <= 60 && Turn is >= -180 and <= 180
        && Blur is >= 0 and <= 6 && Glare is >= 0 and <= 40;

    /// <summary>The scene for a symbol of so many modules a side.</summary>
    public Scene SceneOf(int modules)
    {
        double millimetres = CodeSide / (modules + 2 * QuietZone);
        return new Scene
        {
            PixelsPerModule = (float)(PixelsTimesMillimetres / Distance * millimetres),
            Quiet = QuietZone,
            Turn = Turn,
            Yaw = Tilt,
            Pitch = Tilt / 3f,
            Blur = (float)Blur,
            Glare = (float)(Glare / millimetres),
            Noise = 2,
            Offset = new Vector2(4, -3),
        };
    }
}
