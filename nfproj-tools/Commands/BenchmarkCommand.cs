using System.CommandLine;
using NFProjTools.Cost;

namespace NFProjTools.Commands;

/// <summary>benchmark: the scenarios that are operations of a library, beside other libraries on this machine.</summary>
internal static class BenchmarkCommand
{
    public static Command Create()
    {
        var command = new Command("benchmark", "Count and time the operations that other libraries have as well.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var times = OperationTime.OfFirmware();
        var costs = Measurement.OfFirmware().Run([.. times.Select(t => t.Name)]);
        var budgets = Budget.ReadAll(CostCommand.BudgetFile);
        BenchmarkReport.Write(costs, times, budgets, Console.Out);
        return CostCommand.Status(costs, budgets);
    }
}
