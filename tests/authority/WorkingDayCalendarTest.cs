using System.Globalization;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Tests.Authority;

public class WorkingDayCalendarTest
{
    [Theory]
    [InlineData("2026-10-15", "2026-10-15", 1)]
    [InlineData("2026-10-17", "2026-10-18", 0)]
    [InlineData("2026-10-15", "2026-10-25", 7)]
    // National Day 2026: 20 September and 10 October are worked, 1 to 7 October are off.
    [InlineData("2026-09-18", "2026-09-20", 2)]
    [InlineData("2026-09-29", "2026-10-10", 5)]
    [InlineData("2026-09-28", "2026-10-11", 6)]
    // Spring Festival 2026: 14 and 28 February are worked, 15 to 23 February are off.
    [InlineData("2026-02-09", "2026-02-14", 6)]
    [InlineData("2026-02-14", "2026-02-24", 2)]
    [InlineData("2026-02-13", "2026-02-28", 7)]
    // Spring Festival 2025: 26 January and 8 February are worked, 28 January to 4 February are off.
    [InlineData("2025-01-26", "2025-02-08", 6)]
    // 2024: the eve of Spring Festival is a working day, 4 and 18 February are worked.
    [InlineData("2024-02-04", "2024-02-18", 7)]
    [InlineData("2024-09-29", "2024-10-12", 7)]
    // Over New Year, both years known.
    [InlineData("2025-12-29", "2026-01-05", 5)]
    public void DaysAreCountedByTheTable(string first, string last, int days) =>
        Assert.Equal(days, WorkingDayCalendar.Official.WorkingDays(Day(first), Day(last)));

    [Theory]
    [InlineData("2023-12-31", "2024-01-02")]
    [InlineData("2026-12-31", "2027-01-01")]
    [InlineData("2026-10-15", "9999-12-31")]
    [InlineData("2026-10-15", "2026-10-14")]
    public void NothingIsGuessedOutsideTheTable(string first, string last) =>
        Assert.Null(WorkingDayCalendar.Official.WorkingDays(Day(first), Day(last)));

    // The notices move work to weekends only, and give as many days as they say.
    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void AYearHasItsWorkingDays(int year, int days) =>
        Assert.Equal(days, WorkingDayCalendar.Official.WorkingDays(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("holiday 2026-01-01")]
    [InlineData("work 2026-02-30")]
    [InlineData("year twenty")]
    public void AnotherLineIsNoneOfTheTable(string line) =>
        Assert.Throws<FormatException>(() => WorkingDayCalendar.Parse(new StringReader(line)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
