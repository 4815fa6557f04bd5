namespace ELicense.Hal.Esp32.Power;

/// <summary>
/// What a lithium-ion cell with cobalt or nickel-manganese cathode still holds, by its voltage under some load.
/// </summary>
internal static class CellCurve
{
    private const int StepMillivolts = 50;
    private const int Empty = 3300;

    /// <returns>0 to 100.</returns>
    public static int Percent(int millivolts)
    {
        // Percent at 3,300 mV and at each 50 mV above it.
        byte[] curve = { 0, 1, 2, 4, 6, 9, 13, 20, 29, 40, 52, 61, 68, 75, 82, 89, 95, 100 };
        int above = millivolts - Empty;
        if (above <= 0)
        {
            return 0;
        }

        int step = above / StepMillivolts;
        if (step >= curve.Length - 1)
        {
            return 100;
        }

        int rest = above - (step * StepMillivolts);
        int low = curve[step];
        return low + ((curve[step + 1] - low) * rest / StepMillivolts);
    }
}
