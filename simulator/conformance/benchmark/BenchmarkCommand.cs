using System.CommandLine;
using System.Diagnostics;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>
/// The command "benchmark": what the operations of shared-crypto cost, counted in executed IL instructions, which is what time on
/// the device is made of; and beside it what this machine takes for them, with .NET and Bouncy Castle for comparison.
/// </summary>
public static class BenchmarkCommand
{
    private const int Timed = 20;

    public static Command Build()
    {
        Option<int> runs = new("--runs") { Description = "counted runs of every operation", DefaultValueFactory = _ => 200 };
        Command command = new("benchmark", "counts the instructions of every cryptographic operation, and times them") { runs };
        command.SetAction(parsed => Run(parsed.GetValue(runs), parsed.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Counts, times, and prints the table.</summary>
    /// <returns>0; 1 when an operation is over its budget.</returns>
    public static int Run(int runs, TextWriter output)
    {
        IReadOnlyDictionary<string, double> instructions = CountedCopy.Run(runs);
        output.WriteLine("| operation | IL | budget | ms at 1, 2, 3 M IL/s | allocated | µs here | .NET | Bouncy Castle |");
        output.WriteLine("| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: |");
        foreach (Operation operation in Operations.All) WriteRow(operation, instructions[operation.Name], output);
        return Operations.All.Any(operation => instructions[operation.Name] > operation.Budget) ? 1 : 0;
    }

    private static void WriteRow(Operation operation, double il, TextWriter output)
    {
        Work work = operation.Create();
        work.Prepare(0);
        work.Run();
        work.Prepare(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        work.Run();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        string own = Time(work, work.Run), framework = Time(work, work.Framework), other = Time(work, work.BouncyCastle);
        output.WriteLine(
            $"| {operation.Name} | {il:N0} | {operation.Budget:N0} | {il / 1e3:N0}, {il / 2e3:N0}, {il / 3e3:N0} "
            + $"| {allocated:N0} | {own} | {framework} | {other} |");
    }

    // The fastest of some runs: others had to share the machine.
    private static string Time(Work work, Action? action)
    {
        TimeSpan least = TimeSpan.MaxValue;
        if (action is null) return "";
        for (int i = 0; i < Timed; i++)
        {
            work.Prepare(i);
            long start = Stopwatch.GetTimestamp();
            action();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            if (time < least) least = time;
        }
        return $"{least.TotalMicroseconds:N1}";
    }
}
