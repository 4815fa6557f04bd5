using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>How long and to how many an owner may lend a vehicle.</summary>
public static class AuthorisationRules
{
    public const int MaximumWorkingDays = 7;
    public const int MaximumPeople = 3;

    /// <summary>Why an authorisation can't be given on a day; null when it can.</summary>
    /// <param name="authorisation">The one that is asked for.</param>
    /// <param name="living">Those for the same vehicle that have not ended and are not cancelled.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="today">The day.</param>
    public static Refusal? Refuse(
        AuthorisationRecord authorisation, IEnumerable<Authorisation> living, WorkingDayCalendar calendar, DateOnly today) =>
        RefusePurposes(authorisation)
        ?? RefusePeriod(authorisation, today)
        ?? RefuseWorkingDays(authorisation, calendar)
        ?? RefusePeople(authorisation, [.. living]);

    private static Refusal? RefusePurposes(AuthorisationRecord authorisation)
    {
        Purpose[] unknown = [.. authorisation.Purposes.Where(purpose => purpose == Purpose.Unknown || !Enum.IsDefined(purpose))];
        return unknown.Length > 0 ? new Refusal(RefusalCode.PurposeUnknown, $"{(int)unknown[0]} is no purpose") : null;
    }

    private static Refusal? RefusePeriod(AuthorisationRecord authorisation, DateOnly today) =>
        authorisation.ValidFrom < today || authorisation.ValidUntil < authorisation.ValidFrom
            ? new Refusal(RefusalCode.PeriodWrong, "an authorisation begins today or later and does not end before it begins")
            : null;

    private static Refusal? RefuseWorkingDays(AuthorisationRecord authorisation, WorkingDayCalendar calendar)
    {
        string period = $"{DocumentRules.Text(authorisation.ValidFrom)} to {DocumentRules.Text(authorisation.ValidUntil)}";
        if (calendar.WorkingDays(authorisation.ValidFrom, authorisation.ValidUntil) is not { } days)
        {
            return new Refusal(RefusalCode.CalendarUnknown, $"the holiday table does not hold {period}");
        }

        return days > MaximumWorkingDays
            ? new Refusal(RefusalCode.TooManyWorkingDays, $"{period} has {days} working days; {MaximumWorkingDays} are the most")
            : null;
    }

    private static Refusal? RefusePeople(AuthorisationRecord authorisation, Authorisation[] living)
    {
        int first = ChinaDay.Number(authorisation.ValidFrom);
        int last = ChinaDay.Number(authorisation.ValidUntil);
        for (int day = first; day <= last; day++)
        {
            int people = PeopleOn(day, living, (authorisation.Grantee, authorisation.GranteeIdTail));
            if (people > MaximumPeople)
            {
                return new Refusal(RefusalCode.TooManyPeople,
                    $"{people} people would hold the vehicle on {CivilDate.ToText(day)}; {MaximumPeople} are the most");
            }
        }

        return null;
    }

    // One person may hold several authorisations, for other purposes.
    private static int PeopleOn(int day, Authorisation[] living, (string Name, string IdTail) asking) => living
        .Where(other => other.ValidFrom <= day && day <= other.ValidUntil)
        .Select(other => (other.Grantee, other.GranteeIdTail))
        .Append(asking)
        .Distinct()
        .Count();
}
