using ELicense.Simulator.Conformance.Benchmark;

namespace ELicense.Tests.Crypto;

/// <summary>The command "benchmark": every operation within its budget of instructions.</summary>
[Collection(nameof(GeneratorTables))]
public sealed class BenchmarkTests : IDisposable
{
    public void Dispose() => GeneratorTables.Remove();

    [Fact]
    public void EveryOperationIsWithinItsBudget()
    {
        StringWriter output = new();
        Assert.True(BenchmarkCommand.Run(runs: 3, output) == 0, output.ToString());
    }
}
