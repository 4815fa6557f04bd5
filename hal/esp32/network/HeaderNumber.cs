namespace ELicense.Hal.Esp32.Network;

/// <summary>A number in a header.</summary>
internal static class HeaderNumber
{
    // 999,999,999 fits an int.
    private const int MostDigits = 9;

    /// <summary>The digits from a place on.</summary>
    /// <returns>-1 when there are none, or more than nine.</returns>
    public static int Parse(string text, int start)
    {
        int value = 0;
        int digits = 0;
        for (int i = start; i < text.Length && text[i] >= '0' && text[i] <= '9'; i++)
        {
            digits++;
            if (digits > MostDigits)
            {
                return -1;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return digits == 0 ? -1 : value;
    }
}
