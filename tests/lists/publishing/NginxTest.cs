using System.Diagnostics;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Simulation;
using ELicense.Tests.Support;
using ELicense.Terminal.Sync;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>A fleet that catches up all at once with a folder behind nginx, over the loopback.</summary>
public sealed class NginxTest : IDisposable
{
    private const int Terminals = 1000;
    private const int Days = 20;
    private const int Threads = 2;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    // How many days ago each of five was synchronised last; the first never was.
    private static readonly int[] s_daysBehind = [Days, 1, 2, 7, 12];

    private readonly string _folder = Directory.CreateTempSubdirectory("nginx-test-").FullName;
    private readonly ChangingProvince _province;
    private Nginx? _server;

    public NginxTest() => _province = new ChangingProvince(_folder, shards: 2, rebasePeriod: 8);

    public void Dispose()
    {
        _server?.Dispose();
        _province.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void AThousandTerminalsCatchUpAtOnceAndAllHaveTheRightAnswers()
    {
        Nginx.SkipWhereAbsent();
        TerminalMemory[] memories = PublishDays();
        _server = new Nginx(_folder);
        using HttpClient client = new() { BaseAddress = _server.Address };
        HttpSource[] sources = [.. Enumerable.Range(0, Terminals).Select(_ => new HttpSource(client))];
        SimulatedTerminal[] fleet = [.. sources.Select((source, i) =>
            new SimulatedTerminal(memories[i % memories.Length].Copy(), source, _province.Now, ChangingProvince.Region))];

        Stopwatch time = Stopwatch.StartNew();
        Parallel.For(0, Threads, thread => StepAllAtOnce([.. fleet.Where((_, i) => i % Threads == thread)], time));
        Assert.True(time.Elapsed < s_limit, $"{time.Elapsed.TotalSeconds:F0} s");
        Assert.All(fleet, terminal => Assert.Equal(SyncState.Done, terminal.Progress.State));
        AssertAnswers(fleet);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Terminals} terminals in {time.Elapsed.TotalSeconds:F1} s: "
            + $"{sources.Average(source => source.Requests):F1} requests and "
            + $"{sources.Average(source => source.Bytes) / 1000:F1} KB each");
    }

    // What terminals hold that were synchronised so many days before the last.
    private TerminalMemory[] PublishDays()
    {
        var memories = s_daysBehind.Select(_ => new TerminalMemory(_province.RootKeys)).ToArray();
        for (int day = 0; day <= Days; day++)
        {
            if (day > 0)
            {
                _province.NextDay(200);
            }

            for (int i = 1; i < memories.Length; i++)
            {
                if (day == Days - s_daysBehind[i])
                {
                    var folder = new PublishedFolder(_province.Published);
                    Assert.True(new SimulatedTerminal(memories[i], folder, _province.Now, ChangingProvince.Region).Synchronise());
                }
            }
        }

        return memories;
    }

    // A piece of each in turn, so that all of them are in the middle of it at the same time.
    private static void StepAllAtOnce(SimulatedTerminal[] fleet, Stopwatch time)
    {
        foreach (SimulatedTerminal terminal in fleet)
        {
            terminal.RequestNow();
        }

        List<SimulatedTerminal> busy = [.. fleet];
        while (busy.Count > 0 && time.Elapsed < s_limit)
        {
            busy.RemoveAll(terminal => !terminal.Step());
        }
    }

    private void AssertAnswers(SimulatedTerminal[] fleet)
    {
        Dictionary<int, int> states = _province.States();
        int[] listed = [.. states.Keys];
        var random = new Random(1000);
        foreach (SimulatedTerminal terminal in fleet)
        {
            for (int i = 0; i < 20; i++)
            {
                int x = i % 2 == 0 ? listed[random.Next(listed.Length)] : random.Next(2 << 20);
                ListId list = new((DocumentKind)ChangingProvince.Kind, ChangingProvince.Region, x >> 20);
                Assert.Equal(states.GetValueOrDefault(x), terminal.StateOf(list, x & 0xFFFFF));
            }
        }
    }
}
