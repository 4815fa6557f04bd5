using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Terminal.Screens;

/// <summary>Says how old the status list is that a verdict rests on, in the unit that an officer would say it in.</summary>
public static class ListAge
{
    private const int SecondsOfMinute = 60;
    private const int SecondsOfHour = 3600;
    private const int SecondsOfDay = 86400;

    /// <summary>
    /// Minutes up to two hours, hours up to three days, then days; unknown when the clock is not trusted or behind the list.
    /// </summary>
    /// <param name="phrases">The words.</param>
    /// <param name="issuedAt">When the list was issued, seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="time">The time of the scan.</param>
    public static string Text(Phrases phrases, long issuedAt, TrustedTime time)
    {
        long age = time.Now - issuedAt;
        if (!time.IsTrusted || age < 0)
        {
            return phrases.Text(PhraseNumber.ListAgeUnknown);
        }

        if (age < 2 * SecondsOfHour)
        {
            return phrases.Text(PhraseNumber.ListMinutesOld, (int)(age / SecondsOfMinute));
        }

        if (age < 3 * SecondsOfDay)
        {
            return phrases.Text(PhraseNumber.ListHoursOld, (int)(age / SecondsOfHour));
        }

        return phrases.Text(PhraseNumber.ListDaysOld, (int)(age / SecondsOfDay));
    }
}
