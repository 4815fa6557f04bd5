namespace ELicense.Hal.Esp32.Controls;

/// <summary>
/// What each signal looks and sounds like: steps of milliseconds, colour, hertz. The verdicts differ in number and height of
/// tones, so that neither colour nor hearing alone decides. A wanted vehicle has no pattern, by contract.
/// </summary>
internal static class SignalPatterns
{
    /// <summary>Numbers of a step.</summary>
    public const int Step = 3;

    private const int High = 2700;
    private const int Middle = 2000;
    private const int Low = 900;

    /// <returns>Steps one after the other; dark and silent after the last.</returns>
    public static int[] Of(SignalPattern pattern)
    {
        switch (pattern)
        {
            case SignalPattern.KeyPress:
                return new int[] { 15, SignalLamp.Dark, Middle };
            case SignalPattern.CodeRead:
                return new int[] { 60, SignalLamp.Blue, High, 90, SignalLamp.Blue, 0 };
            case SignalPattern.Pass:
                return new int[] { 150, SignalLamp.Green, High, 3000, SignalLamp.Green, 0 };
            case SignalPattern.Notice:
                return new int[]
                {
                    120, SignalLamp.Yellow, Middle, 120, SignalLamp.Yellow, 0, 120, SignalLamp.Yellow, Middle,
                    3000, SignalLamp.Yellow, 0,
                };
            case SignalPattern.MustNotDrive:
                return new int[]
                {
                    400, SignalLamp.Red, Low, 200, SignalLamp.Red, 0, 400, SignalLamp.Red, Low, 3000, SignalLamp.Red, 0,
                };
            case SignalPattern.NotValid:
                return new int[]
                {
                    300, SignalLamp.Red, Low, 200, SignalLamp.Dark, 0, 300, SignalLamp.Red, Low, 200, SignalLamp.Dark, 0,
                    300, SignalLamp.Red, Low, 200, SignalLamp.Dark, 0, 3000, SignalLamp.Red, 0,
                };
            case SignalPattern.Unknown:
                return new int[] { 300, SignalLamp.Blue, Low, 3000, SignalLamp.Blue, 0 };
            case SignalPattern.Fault:
                return new int[]
                {
                    80, SignalLamp.Violet, Low, 80, SignalLamp.Dark, 0, 80, SignalLamp.Violet, Low, 80, SignalLamp.Dark, 0,
                    80, SignalLamp.Violet, Low, 1000, SignalLamp.Violet, 0,
                };
            default:
                return new int[0];
        }
    }
}
