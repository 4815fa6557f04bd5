using ELicense.Formats;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>Calendar days in China (UTC+8) and the moments at which they begin.</summary>
public static class ChinaDay
{
    private static readonly TimeSpan s_aheadOfUtc = TimeSpan.FromHours(8);

    /// <summary>The day as a number since 1970-01-01 (RFC 8943).</summary>
    public static int Number(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day with this number.</summary>
    public static DateOnly FromNumber(int number) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(number);

    /// <summary>The day on which a moment falls.</summary>
    public static DateOnly Of(DateTimeOffset moment) => FromNumber(CivilDate.Of(moment.ToUnixTimeSeconds()));

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, s_aheadOfUtc);
}
