namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// What an engine's camera can do. Figures are the makers' where there are any; the rest are estimates, marked so, until one was
/// measured.
/// </summary>
/// <param name="Name">The model.</param>
/// <param name="SensorWidth">Pixels.</param>
/// <param name="SensorHeight">Pixels.</param>
/// <param name="ViewDegrees">What the width of the sensor sees.</param>
/// <param name="NearestFocus">Millimetres.</param>
/// <param name="FarthestFocus">Millimetres.</param>
/// <param name="SmallestModule">Mil, a thousandth of an inch.</param>
/// <param name="SteepestTilt">Degrees.</param>
/// <param name="LeastContrast">Difference of dark and light as a part of the lightest.</param>
/// <param name="DecodeMilliseconds">From a frame to the first byte of its text.</param>
/// <param name="StartMilliseconds">From power to the first command that is heard.</param>
public sealed record EngineProfile(
    string Name,
    int SensorWidth,
    int SensorHeight,
    double ViewDegrees,
    double NearestFocus,
    double FarthestFocus,
    double SmallestModule,
    double SteepestTilt,
    double LeastContrast,
    int DecodeMilliseconds,
    int StartMilliseconds)
{
    /// <summary>
    /// GROW GM65/GM861, user manual GM65-S V1.3: 648x488, 35 degrees, codes of 15 mil from 40 to 250 mm, 5 mil at the least, tilt
    /// 60. Contrast as GM60-S; decode and start times are estimates.
    /// </summary>
    public static EngineProfile Gm65 { get; } = new("GM65", 648, 488, 35, 40, 250, 5, 60, 0.25, 120, 400);

    /// <summary>
    /// M5Stack Atom QR-CODE, its product page: 640x480, 34 degrees, QR codes of 20 mil from 25 to 240 mm, 5 mil at the least,
    /// tilt 55, contrast 25 %. Decode and start times are estimates.
    /// </summary>
    public static EngineProfile AtomQr { get; } = new("Atom QR-CODE", 640, 480, 34, 25, 240, 5, 55, 0.25, 150, 500);
}
