using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Bench;

/// <summary>One bench for all tests of a class.</summary>
public sealed class SharedBench : IAsyncLifetime
{
    internal RunningBench Bench { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bench = await RunningBench.Start(BoardModel.Reference, Language.English);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
