using System.CommandLine;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Scan;
using ELicense.Verification;

namespace ELicense.Simulator.Rollout;

/// <summary>rollout: from three cities to the nation, a column a trust list.</summary>
internal static class RolloutCommand
{
    private const int PlaceColumns = 24;
    private const int VerdictColumns = 14;

    internal static Command Build(Surroundings surroundings)
    {
        var command = new Command("rollout", "brings the system from three cities to the nation, by trust list alone");
        command.SetAction(_ => Print(RolloutScenario.Run(), surroundings.Output));
        return command;
    }

    private static void Print(RolloutScenario scenario, TextWriter output)
    {
        string[] stages = ["no list", .. Enumerable.Range(1, RolloutScenario.Stages).Select(stage => $"trust list {stage}")];
        output.WriteLine(Line("licence of", stages));
        for (int place = 0; place < scenario.Places.Length; place++)
        {
            IEnumerable<Report> reports = scenario.Reports.Select(ofStage => ofStage[place]);
            output.WriteLine(Line(scenario.Places[place].Name, reports.Select(Said)));
        }
    }

    private static string Line(string place, IEnumerable<string> cells) =>
        (Columns.Pad(place, PlaceColumns) + string.Concat(cells.Select(cell => Columns.Pad(cell, VerdictColumns)))).TrimEnd();

    private static string Said(Report report) =>
        VerdictName.Of(report.Verdict) + (report.Reasons.Length == 0 ? "" : $" {report.Reasons[0].Code}");
}
