using System;

namespace ELicense.Formats;

/// <summary>Calendar days in China, counted from 1970-01-01 as in RFC 8943; a day begins at 16:00 UTC of the day before.</summary>
public static class CivilDate
{
    /// <summary>9999-12-31: a licence without an end (长期).</summary>
    public const int Unlimited = 2932896;

    private const int SecondsOfDay = 86400;
    private const int SecondsAheadOfUtc = 8 * 3600;

    /// <summary>The day on which a moment falls.</summary>
    /// <param name="unixTime">Seconds since 1970-01-01T00:00:00Z, not before it.</param>
    public static int Of(long unixTime)
    {
        return (int)((unixTime + SecondsAheadOfUtc) / SecondsOfDay);
    }

    /// <summary>The day as yyyy-mm-dd.</summary>
    public static string ToText(int day)
    {
        DateTime date = new DateTime(1970, 1, 1).AddDays(day);
        return date.Year.ToString("D4") + "-" + date.Month.ToString("D2") + "-" + date.Day.ToString("D2");
    }
}
