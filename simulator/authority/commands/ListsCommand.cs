using System.CommandLine;
using ELicense.Simulator.Authority.Simulation;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>The command "lists": what status lists cost, and whether they are right (docs/status-lists.md, section 9).</summary>
public static class ListsCommand
{
    public static Command Build() => new("lists", "measures status lists")
    {
        Benchmark(),
    };

    private static Command Benchmark()
    {
        var command = new Command("benchmark", "sizes beside the entropy, and the time to build and to publish the country's lists");
        command.SetAction(parsed => new ListBenchmark(parsed.InvocationConfiguration.Output).Run());
        return command;
    }
}
