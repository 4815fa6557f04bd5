using ELicense.Hal.Esp32;
using ELicense.Simulator.Bench;
using ELicense.Simulator.Bench.Server;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Tests.Bench;

/// <summary>A bench of its own for a test, with its page on a free port. Its clock starts at noon in China of a day in 2026.</summary>
internal sealed class RunningBench : IAsyncDisposable
{
    private static readonly DateTimeOffset s_start = new(2026, 9, 22, 4, 0, 0, TimeSpan.Zero);

    // As in firmware/verification/holder/Challenge.cs.
    private const int DigitsOffset = 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(40);

    private readonly BenchFolder _folder;
    private TaskCompletionSource _picture = new();
    private readonly BenchServer _server;

    private RunningBench(BenchFolder folder, Workbench bench, BenchServer server)
    {
        _folder = folder;
        Bench = bench;
        bench.Terminal.PanelChanged += change =>
        {
            if (change.IsSettled)
            {
                _picture.TrySetResult();
            }
        };
        _server = server;
    }

    public Workbench Bench { get; }

    /// <summary>Done when the terminal has drawn its first picture since the last call of <see cref="NextPicture"/>.</summary>
    public Task Booted => _picture.Task;

    public string Address => _server.Address;

    public static async Task<RunningBench> Start(BoardModel board, Language language)
    {
        var time = new ShiftedTime(TimeProvider.System, s_start - TimeProvider.System.GetUtcNow());
        var folder = new BenchFolder(null);
        var settings = new BenchSettings("http://127.0.0.1:0", null, board, language, time);
        Workbench bench = BenchSetup.Open(settings, folder).Value!;
        var server = new BenchServer(bench, settings);
        await server.Start();
        return new RunningBench(folder, bench, server);
    }

    /// <summary>Waits for a picture that the panel has not shown yet.</summary>
    public Task NextPicture()
    {
        _picture = new TaskCompletionSource();
        return _picture.Task.WaitAsync(s_patience);
    }

    /// <summary>Waits until something holds for the terminal.</summary>
    public async Task Until(Func<TerminalState, bool> holds)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!holds(Bench.Terminal.State))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>The six digits on the terminal's panel, from the record in its flash.</summary>
    public string Digits()
    {
        using Flash flash = Flash.Copy(_folder.Flash, Flash.ReferenceCapacity);
        byte[] record = new FlashStore(flash.Root, flash.Capacity).ReadRecord("challenge");
        return BitConverter.ToInt32(record, DigitsOffset).ToString("D6");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Bench.DisposeAsync();
        _folder.Dispose();
    }
}
