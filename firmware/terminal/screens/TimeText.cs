using ELicense.Formats;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Terminal.Screens;

/// <summary>Times and ages as an officer would say them, in China's time.</summary>
public static class TimeText
{
    private const int SecondsOfMinute = 60;
    private const int SecondsOfHour = 3600;
    private const int SecondsOfDay = 86400;
    private const int SecondsAheadOfUtc = 8 * SecondsOfHour;

    /// <summary>Hours and minutes.</summary>
    /// <param name="unixTime">Seconds since 1970-01-01T00:00:00Z, not before it.</param>
    public static string Clock(long unixTime)
    {
        int second = SecondOfDay(unixTime);
        return (second / SecondsOfHour).ToString("D2") + ":" + (second / SecondsOfMinute % 60).ToString("D2");
    }

    /// <summary>Day, hours and minutes.</summary>
    public static string Moment(long unixTime) => CivilDate.ToText(CivilDate.Of(unixTime)) + " " + Clock(unixTime);

    /// <summary>0 to 23.</summary>
    public static int Hour(long unixTime) => SecondOfDay(unixTime) / SecondsOfHour;

    /// <summary>Minutes up to two hours, hours up to three days, then days.</summary>
    /// <param name="phrases">The words.</param>
    /// <param name="since">Seconds since 1970-01-01T00:00:00Z; 0 for what there is none of.</param>
    /// <param name="time">Now; an age by a clock that is not trusted is unknown.</param>
    public static string Age(Phrases phrases, long since, TrustedTime time)
    {
        long age = time.Now - since;
        if (since == 0)
        {
            return phrases.Text(ScreenPhrase.None);
        }

        if (!time.IsTrusted || age < 0)
        {
            return phrases.Text(ScreenPhrase.AgeUnknown);
        }

        if (age < 2 * SecondsOfHour)
        {
            return phrases.Text(ScreenPhrase.MinutesOld, (int)(age / SecondsOfMinute));
        }

        return age < 3 * SecondsOfDay
            ? phrases.Text(ScreenPhrase.HoursOld, (int)(age / SecondsOfHour))
            : phrases.Text(ScreenPhrase.DaysOld, (int)(age / SecondsOfDay));
    }

    private static int SecondOfDay(long unixTime) => (int)((unixTime + SecondsAheadOfUtc) % SecondsOfDay);
}
