using ELicense.Simulator.Bench;
using ELicense.Simulator.Bench.Server;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Bench;

/// <summary>A bench of its own for a test, with its page on a free port. Its clock starts at noon in China of a day in 2026.</summary>
internal sealed class RunningBench : IAsyncDisposable
{
    private static readonly DateTimeOffset s_start = new(2026, 9, 22, 4, 0, 0, TimeSpan.Zero);

    private readonly BenchFolder _folder;
    private readonly BenchServer _server;

    private RunningBench(BenchFolder folder, Workbench bench, BenchServer server)
    {
        _folder = folder;
        Bench = bench;
        _server = server;
    }

    public Workbench Bench { get; }

    public string Address => _server.Address;

    public static async Task<RunningBench> Start(BoardModel board, Language language)
    {
        var time = new ShiftedTime(TimeProvider.System, s_start - TimeProvider.System.GetUtcNow());
        var folder = new BenchFolder(null);
        var settings = new BenchSettings("http://127.0.0.1:0", null, board, language, time);
        Workbench bench = BenchSetup.Open(settings, folder).Value!;
        var server = new BenchServer(bench, settings, folder.Published);
        await server.Start();
        return new RunningBench(folder, bench, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Bench.Dispose();
        _folder.Dispose();
    }
}
