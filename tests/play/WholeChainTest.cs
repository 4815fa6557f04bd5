using ELicense.Simulator.Bench;
using ELicense.Simulator.Board;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Play;
using ELicense.Terminal.Text;
using ELicense.Tests.Support;

namespace ELicense.Tests.Play;

/// <summary>The whole chain: issue, suspend, publish, serve with nginx, synchronise over the emulated radio, scan.</summary>
public sealed class WholeChainTest : IDisposable
{
    private const string Lines = """
        power on
        unlock
        show jia driving-licence
        scan
        expect verdict pass
        hold scan
        state jia driving-licence 7
        publish
        wait 16s
        scan
        expect verdict pass
        hold scan
        hold down
        press down
        press down
        press down
        press down
        press scan
        press scan
        wait 20s
        press up
        expect screen ready
        scan
        expect verdict must-not-drive
        expect reason 507
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("chain-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_licence_suspended_and_published_behind_nginx_stops_the_drive_after_the_next_synchronisation()
    {
        Nginx.SkipWhereAbsent();
        BoardTime time = BoardTime.Virtual();
        var clock = new BoardTimeProvider(time, new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8)));
        var settings = new BenchSettings("http://127.0.0.1:0", _folder, BoardModel.Reference, Language.Chinese, clock);
        await using Stage stage = Stage.Open(settings, time).Value!;
        using var server = new Nginx(_folder);
        stage.Network.Serve(server.Address);

        IReadOnlyList<CaseResult> results = new Player(stage).Play(Script.Read("chain", new StringReader(Lines)));

        Assert.Null(Assert.Single(results).Failure);
    }
}
