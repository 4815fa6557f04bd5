using ELicense.Simulator.Authority.Simulation;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>The simulation of `lists simulate`, small: forty days, three habits, the firmware's own reader.</summary>
public sealed class DaysOfChangeTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("days-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(32, 110)]
    [InlineData(8, 1100)]
    public void NoAnswerIsWrongAndNoMoreThanFiveDeltasAreHeld(int period, int changes)
    {
        IReadOnlyList<HabitReport> reports = new DaysOfChange(_folder)
        {
            Shards = 1,
            ChangesPerDay = changes,
            RebasePeriod = period,
            Lookups = 20_000,
        }.Run();
        Assert.Equal(["daily", "every few days", "rarely"], reports.Select(report => report.Habit));
        Assert.All(reports, report => Assert.Equal(0, report.Wrong));
        Assert.All(reports, report => Assert.InRange(report.MostOverlays, 0, 5));
        Assert.All(reports, report => Assert.InRange(report.Lookups, 6_000, 7_000));
        Assert.Equal(40, reports[0].Synchronisations);
        Assert.True(reports[0].Bytes > reports[1].Bytes && reports[1].Bytes > reports[2].Bytes);
    }
}
