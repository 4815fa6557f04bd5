using System.Diagnostics;
using NFProjTools.Counting;

namespace NFProjTools.Cost;

/// <summary>Runs scenarios over the compiled device assemblies and reads the counters.</summary>
internal sealed class Measurement
{
    private readonly DeviceRuntime _device;
    private readonly Type[] _scenarios;
    private readonly Stopwatch _running = new();
    private long _executed;

    private Measurement(DeviceRuntime device)
    {
        _device = device;
        _scenarios = ScenarioTypes.In(device);
    }

    /// <summary>How many counted instructions a second this machine executed.</summary>
    public double InstructionsPerSecond => _executed / _running.Elapsed.TotalSeconds;

    /// <exception cref="ToolError">The firmware or the scenarios have not been built.</exception>
    public static Measurement OfFirmware() => new(ScenarioTypes.Firmware(isCounted: true));

    /// <param name="names">The scenarios to run; none for all.</param>
    public IReadOnlyList<ScenarioCost> Run(IReadOnlyCollection<string> names)
    {
        var costs = new List<ScenarioCost>();
        foreach (var type in _scenarios)
        {
            using var scenario = (Scenario)Activator.CreateInstance(type)!;
            if (names.Count == 0 || names.Contains(scenario.Name))
            {
                costs.Add(Measure(scenario));
            }
        }

        var unknown = names.Except(costs.Select(c => c.Name)).ToArray();
        return unknown.Length == 0 ? costs : throw new ToolError($"no such scenario: {string.Join(", ", unknown)}");
    }

    private ScenarioCost Measure(Scenario scenario)
    {
        scenario.Prepare();
        var idle = HeapWalk.Reachable(_device.DeviceAssemblies, scenario.Idle);
        Counters.Reset();
        _running.Start();
        scenario.Run();
        _running.Stop();
        _executed += Counters.Instructions;
        double times = scenario.Times;
        var (instructions, allocated, calls) = (Counters.Instructions, Counters.AllocatedBytes, Calls(times));
        scenario.Verify();
        Counters.Reset();
        scenario.RunExcluded();
        instructions -= Counters.Instructions;
        allocated -= Counters.AllocatedBytes;
        return new ScenarioCost(scenario.Name, instructions / times, allocated / times, idle, calls);
    }

    private LibraryCallCount[] Calls(double times) =>
    [
        .. _device.Calls.Names.Select((name, i) => new LibraryCallCount(name, Counters.Calls[i] / times))
            .Where(c => c.Count > 0).OrderByDescending(c => c.Count),
    ];
}
