using System.CommandLine;
using ELicense.Simulator.Authority.Simulation;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>The command "lists": what status lists cost, and whether they are right (docs/status-lists.md).</summary>
public static class ListsCommand
{
    private const int Wrong = 1;

    public static Command Build() => new("lists", "measures status lists, and simulates a province over many days")
    {
        Benchmark(),
        Simulate(),
    };

    private static Command Benchmark()
    {
        var command = new Command("benchmark", "sizes beside the entropy, and the time to publish the country's lists");
        command.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            var lists = new ListBenchmark(output);
            using (CountryBenchmark country = new(output))
            {
                country.Run();
            }

            output.WriteLine();
            lists.Bases();
            output.WriteLine();
            lists.Deltas();
        });
        return command;
    }

    private static Command Simulate()
    {
        Option<int> days = Number("--days", "days that pass", 40);
        Option<int> shards = Number("--shards", "shards of a million licences that are given out", 16);
        Option<int> changes = Number("--changes", "states that change a day", 1763);
        Option<int> period = Number("--period", "a new base each so many days: 8, 16 or 32", 32);
        Option<int> lookups = Number("--lookups", "lookups over all days", 2_000_000);
        period.AcceptOnlyFromAmong("8", "16", "32");
        Command command = new Command("simulate", "a province's lists from day to day, and terminals that synchronise")
            .With(days, shards, changes, period, lookups);
        command.SetAction(parsed => Simulate(parsed.InvocationConfiguration.Output, folder => new DaysOfChange(folder)
        {
            Days = parsed.GetValue(days),
            Shards = parsed.GetValue(shards),
            ChangesPerDay = parsed.GetValue(changes),
            RebasePeriod = parsed.GetValue(period),
            Lookups = parsed.GetValue(lookups),
        }));
        return command;
    }

    private static Option<int> Number(string name, string description, int value)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out int number) || number < 1))
            {
                result.AddError($"{name} is a number above 0");
            }
        });
        return option;
    }

    private static int Simulate(TextWriter output, Func<string, DaysOfChange> simulation)
    {
        string folder = Directory.CreateTempSubdirectory("lists-simulate-").FullName;
        try
        {
            DaysOfChange days = simulation(folder);
            IReadOnlyList<HabitReport> reports = days.Run();
            output.WriteLine($"{"habit",-16}{"syncs",6}{"files",7}{"KB a day",10}{"overlays",10}{"lookups",12}{"wrong",7}");
            foreach (HabitReport report in reports)
            {
                output.WriteLine($"{report.Habit,-16}{report.Synchronisations,6}{report.Requests,7}"
                    + $"{report.Bytes / 1000.0 / days.Days,10:F1}{report.MostOverlays,10}{report.Lookups,12:N0}{report.Wrong,7}");
            }

            return reports.Any(report => report.Wrong > 0) ? Wrong : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
