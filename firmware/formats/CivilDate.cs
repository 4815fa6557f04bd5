namespace ELicense.Formats;

/// <summary>Calendar days in China, counted from 1970-01-01 as in RFC 8943; a day begins at 16:00 UTC of the day before.</summary>
public static class CivilDate
{
    /// <summary>9999-12-31: a licence without an end (长期).</summary>
    public const int Unlimited = 2932896;

    private const int DaysOf400Years = 146097;
    private const int DaysOf4Years = 1461;
    private const int SecondsOfDay = 86400;
    private const int SecondsAheadOfUtc = 8 * 3600;

    /// <summary>The day on which a moment falls.</summary>
    /// <param name="unixTime">Seconds since 1970-01-01T00:00:00Z, not before it.</param>
    public static int Of(long unixTime)
    {
        return (int)((unixTime + SecondsAheadOfUtc) / SecondsOfDay);
    }

    /// <summary>The day as yyyy-mm-dd.</summary>
    /// <param name="day">0 … <see cref="Unlimited"/>.</param>
    public static string ToText(int day)
    {
        // Not by DateTime: the device's ends with the year 3000, and throws. Years begin in March here, so that a leap day is
        // the last of its year; 719,468 days lie between 0000-03-01 and 1970-01-01.
        int days = day + 719468;
        int century = (4 * days + 3) / DaysOf400Years;
        int dayOfCentury = days - century * DaysOf400Years / 4;
        int yearOfCentury = (4 * dayOfCentury + 3) / DaysOf4Years;
        int dayOfYear = dayOfCentury - yearOfCentury * DaysOf4Years / 4;

        // March to July and August to December have 153 days each.
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        bool isNextYear = monthFromMarch >= 10;
        int month = isNextYear ? monthFromMarch - 9 : monthFromMarch + 3;
        int year = 100 * century + yearOfCentury + (isNextYear ? 1 : 0);
        return year.ToString("D4") + "-" + month.ToString("D2") + "-" + dayOfMonth.ToString("D2");
    }
}
