using ELicense.Hal;
using ELicense.Hal.Esp32.Clock;
using ELicense.Hal.Esp32.Network;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Network;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal.Network;

/// <summary>A board with an access point in range, a publisher and a time server, and the drivers for them.</summary>
public sealed class NetworkDesk : IDisposable
{
    public const int Timeout = 5000;
    private const string Password = "password";

    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly IDisposable _visit;

    public NetworkDesk(Func<HttpQuery, HttpReply?>? answer = null)
    {
        Board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = Board.Enter();
        Clock = new MonotonicClock();
        Point = new AccessPoint("station", Password);
        Radio radio = Board.Part<Radio>();
        radio.Neighbourhood.Add(Point);
        Internet = radio.Internet;
        Publisher = Internet.Add(new Site("lists.test") { Web = answer is null ? null : new DelegatePeer(answer) });
        TimeServer = Internet.Add(new Site("time.test"));
        Network = new WifiNetwork("station", Password, Clock);
        Source = new HttpListSource("https://lists.test/");
        Link = new HttpServiceLink("https://lists.test/", Clock);
    }

    public CircuitBoard Board { get; }

    public IMonotonicClock Clock { get; }

    public AccessPoint Point { get; }

    public Internet Internet { get; }

    public Site Publisher { get; }

    public Site TimeServer { get; }

    public WifiNetwork Network { get; }

    public HttpListSource Source { get; }

    public HttpServiceLink Link { get; }

    /// <summary>A desk whose terminal is in the network.</summary>
    public static NetworkDesk Joined(Func<HttpQuery, HttpReply?>? answer = null)
    {
        NetworkDesk desk = new(answer);
        Assert.True(desk.Network.Join(10_000));
        return desk;
    }

    /// <summary>Milliseconds that something takes.</summary>
    public long Measure(Action action)
    {
        long before = Clock.Milliseconds;
        action();
        return Clock.Milliseconds - before;
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }
}
