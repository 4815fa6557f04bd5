using System.CommandLine;
using NFProjTools.Cost;

namespace NFProjTools.Commands;

/// <summary>
/// cost [--json] [--calibrate REPORT] [NAME...]: IL counts and managed allocation of named scenarios, beside their budgets.
/// </summary>
internal static class CostCommand
{
    public static string BudgetFile => Repository.Combine("nfproj-tools", "Scenarios", "budgets.json");

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME")
        {
            Description = "scenarios; all when none is named", Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "for programs" };
        var report = new Option<string>("--calibrate") { Description = "a board's first-boot report, to give its times" };
        var command = new Command("cost", "Count what the firmware's work costs on the device.") { names, json, report };
        command.SetAction(arguments => Run(
            arguments.GetValue(names) ?? [], arguments.GetValue(json), arguments.GetValue(report)));
        return command;
    }

    /// <summary>The exit status: 0 when every cost keeps its budget.</summary>
    public static int Status(IReadOnlyList<ScenarioCost> costs, IReadOnlyDictionary<string, Budget> budgets) =>
        costs.All(c => budgets.TryGetValue(c.Name, out var budget) && budget.IsKeptBy(c)) ? 0 : 1;

    private static int Run(string[] names, bool json, string? report)
    {
        var calibration = report == null ? Calibration.Planned : Calibration.Read(report);
        var budgets = Budget.ReadAll(BudgetFile);
        var measurement = Measurement.OfFirmware();
        var costs = measurement.Run(names);
        if (json)
        {
            CostReport.WriteJson(costs, budgets, calibration, Console.Out);
        }
        else
        {
            CostReport.Write(costs, budgets, calibration, Console.Out);
            Console.Out.WriteLine($"counted at {measurement.InstructionsPerSecond / 1e6:0} M IL/s");
        }

        return Status(costs, budgets);
    }
}
