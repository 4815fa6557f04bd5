using System.Text.Json;

namespace NFProjTools.Cost;

/// <summary>Figures beside their budgets, and the time they take at each speed.</summary>
internal static class CostReport
{
    private const int CallsListed = 8;

    public static void Write(
        IReadOnlyList<ScenarioCost> costs,
        IReadOnlyDictionary<string, Budget> budgets,
        Calibration calibration,
        TextWriter output)
    {
        output.WriteLine($"Times: {calibration.Source}.");
        var speeds = string.Concat(calibration.InstructionsPerSecond.Select(s => $"{$"ms at {s / 1e6:0.##} M/s",14}"));
        output.WriteLine(
            $"{"scenario",-22}{"IL",11}{"budget",11}{"target",11}{speeds}"
            + $"{"allocated",11}{"idle",9}{"heap",9}{"budget",9}");
        foreach (var cost in costs)
        {
            var budget = budgets.GetValueOrDefault(cost.Name);
            var times = string.Concat(calibration.InstructionsPerSecond.Select(s => $"{cost.Instructions / s * 1000,14:N1}"));
            output.WriteLine(
                $"{cost.Name,-22}{cost.Instructions,11:N0}{budget?.Instructions,11:N0}{budget?.Target,11:N0}{times}"
                + $"{cost.Allocated,11:N0}{cost.Idle,9:N0}{cost.Heap,9:N0}{budget?.Heap,9:N0}{Remark(cost, budget)}");
        }

        foreach (var cost in costs.Where(c => c.Calls.Count > 0))
        {
            var calls = cost.Calls.Take(CallsListed).Select(c => $"{c.Member} {c.Count:0.#}");
            output.WriteLine($"{cost.Name} calls {string.Join(", ", calls)}");
        }
    }

    public static void WriteJson(
        IReadOnlyList<ScenarioCost> costs,
        IReadOnlyDictionary<string, Budget> budgets,
        Calibration calibration,
        TextWriter output)
    {
        var scenarios = costs.Select(c => new { Cost = c, Budget = budgets.GetValueOrDefault(c.Name) });
        output.WriteLine(JsonSerializer.Serialize(
            new { calibration.Source, calibration.InstructionsPerSecond, Scenarios = scenarios },
            new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
    }

    private static string Remark(ScenarioCost cost, Budget? budget) =>
        budget == null ? "  no budget" : budget.IsKeptBy(cost) ? string.Empty : "  OVER";
}
