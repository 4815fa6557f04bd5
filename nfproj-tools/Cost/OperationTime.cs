using System.Diagnostics;
using NFProjTools.Counting;

namespace NFProjTools.Cost;

/// <summary>What one operation takes on this machine.</summary>
/// <param name="Name">The scenario.</param>
/// <param name="Title">As readers of the table call it.</param>
/// <param name="Microseconds">By the device assemblies.</param>
/// <param name="Others">By other libraries, in microseconds.</param>
internal sealed record OperationTime(
    string Name, string Title, double Microseconds, IReadOnlyDictionary<string, double> Others)
{
    private const int Runs = 8;

    public static IReadOnlyList<OperationTime> OfFirmware()
    {
        var types = ScenarioTypes.In(ScenarioTypes.Firmware(isCounted: false));
        var times = types.Where(t => t.IsSubclassOf(typeof(Operation))).Select(Measure);
        return [.. times.OrderBy(t => t.Title, StringComparer.Ordinal)];
    }

    private static OperationTime Measure(Type type)
    {
        using var operation = (Operation)Activator.CreateInstance(type)!;
        operation.Prepare();
        double Time(Action action) => Fastest(action).TotalMicroseconds / operation.Times;
        return new OperationTime(
            operation.Name, operation.Title, Time(operation.Run), operation.Others.ToDictionary(o => o.Key, o => Time(o.Value)));
    }

    // Of some runs: other programs had their share of the machine.
    private static TimeSpan Fastest(Action action)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            var time = Stopwatch.GetElapsedTime(start);
            least = time < least ? time : least;
        }

        return least;
    }
}
