namespace NFProjTools.Cost;

/// <summary>What operations cost on the device, and what they take on this machine beside other libraries, as Markdown.</summary>
internal static class BenchmarkReport
{
    private const string Heading = "| operation | IL | budget | ms at 1, 2, 3 M IL/s | allocated | µs here |";
    private const string Alignment = "| --- | ---: | ---: | --- | ---: | ---: |";

    public static void Write(
        IReadOnlyList<ScenarioCost> costs,
        IReadOnlyList<OperationTime> times,
        IReadOnlyDictionary<string, Budget> budgets,
        TextWriter output)
    {
        string[] others = [.. times.SelectMany(t => t.Others.Keys).Distinct().Order(StringComparer.Ordinal)];
        output.WriteLine(Heading + string.Concat(others.Select(o => $" {o} |")));
        output.WriteLine(Alignment + string.Concat(others.Select(_ => " ---: |")));
        foreach (var time in times)
        {
            var cost = costs.Single(c => c.Name == time.Name);
            var speeds = Calibration.Planned.InstructionsPerSecond.Select(s => $"{cost.Instructions / s * 1000:N0}");
            var beside = others.Select(o => time.Others.TryGetValue(o, out var other) ? $" {other:N1} |" : " |");
            output.WriteLine(
                $"| {time.Title} | {cost.Instructions:N0} | {budgets.GetValueOrDefault(cost.Name)?.Instructions:N0} "
                + $"| {string.Join(", ", speeds)} | {cost.Allocated:N0} | {time.Microseconds:N1} |{string.Concat(beside)}");
        }
    }
}
