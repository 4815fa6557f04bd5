using System.Globalization;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>Which days are worked, by a dated table; about a year that the table doesn't name it says nothing.</summary>
public sealed class WorkingDayCalendar
{
    private readonly HashSet<int> _years = [];
    private readonly HashSet<DateOnly> _off = [];
    private readonly HashSet<DateOnly> _worked = [];

    private WorkingDayCalendar()
    {
    }

    /// <summary>The table that comes with the program: rules/holidays.txt.</summary>
    public static WorkingDayCalendar Official { get; } = ReadOfficial();

    /// <summary>Reads a table; holidays.txt describes its lines.</summary>
    /// <exception cref="FormatException">A line is none of the table.</exception>
    public static WorkingDayCalendar Parse(TextReader text)
    {
        WorkingDayCalendar calendar = new();
        while (text.ReadLine() is { } line)
        {
            calendar.AddLine(line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return calendar;
    }

    /// <summary>How many days from the first to the last, ends included, are worked.</summary>
    /// <returns>Null when the table does not know one of them, or the last is before the first.</returns>
    public int? WorkingDays(DateOnly first, DateOnly last)
    {
        if (last < first || !Enumerable.Range(first.Year, last.Year - first.Year + 1).All(_years.Contains))
        {
            return null;
        }

        int days = 0;
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            days += IsWorked(day) ? 1 : 0;
        }

        return days;
    }

    private static WorkingDayCalendar ReadOfficial()
    {
        Type type = typeof(WorkingDayCalendar);
        using Stream stream = type.Assembly.GetManifestResourceStream("holidays.txt")!;
        using StreamReader reader = new(stream);
        return Parse(reader);
    }

    private bool IsWorked(DateOnly day) =>
        _worked.Contains(day) || (!_off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    private void AddLine(string[] words)
    {
        switch (words)
        {
            case []:
                break;
            case ["year", var year]:
                _years.Add(int.Parse(year, CultureInfo.InvariantCulture));
                break;
            case ["work", var day, ..]:
                _worked.Add(Day(day));
                break;
            case ["off", var first, var last, ..]:
                for (DateOnly day = Day(first); day <= Day(last); day = day.AddDays(1))
                {
                    _off.Add(day);
                }

                break;
            default:
                throw new FormatException($"not a line of the holiday table: {string.Join(' ', words)}");
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
