using System.Buffers.Binary;
using ELicense.Simulator.Board.Network;

namespace ELicense.Simulator.Bench.Network;

/// <summary>The network around the terminal: one access point, and behind it the authority's lists and a clock that is right.</summary>
internal sealed class BenchNetwork : IDisposable
{
    public const string WifiName = "SPECIMEN";
    public const string WifiPassword = "specimen-only";
    public const string Host = "authority.specimen";

    private const int TimeLength = 48;
    private const int Originate = 24;
    private const int Transmit = 40;
    private const int StampLength = 8;

    // RFC 4330, section 4: no leap second, version 4, a server; at stratum 2.
    private const byte ServerVersion4 = 0x24;
    private const byte Stratum = 2;
    private const long SecondsFrom1900To1970 = 2208988800;

    private readonly TimeProvider _time;
    private volatile IHttpPeer? _server;

    /// <param name="radio">The terminal's.</param>
    /// <param name="time">The bench's clock.</param>
    public BenchNetwork(Radio radio, TimeProvider time)
    {
        _time = time;
        radio.Neighbourhood.Add(Point);
        radio.Internet.Add(new Site(Host) { Web = new DelegatePeer(query => _server?.Answer(query)), Time = AnswerTime });
    }

    public AccessPoint Point { get; } = new(WifiName, WifiPassword);

    /// <summary>Where this computer serves what the authority has published; nobody answers before this is known.</summary>
    public void Serve(Uri address) => _server = new LoopbackPeer(address);

    public void Dispose() => (_server as IDisposable)?.Dispose();

    private byte[]? AnswerTime(byte[] question)
    {
        if (question.Length != TimeLength)
        {
            return null;
        }

        var answer = new byte[TimeLength];
        (answer[0], answer[1]) = (ServerVersion4, Stratum);
        question.AsSpan(Transmit, StampLength).CopyTo(answer.AsSpan(Originate));
        uint seconds = (uint)(_time.GetUtcNow().ToUnixTimeSeconds() + SecondsFrom1900To1970);
        BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(Transmit), seconds);
        return answer;
    }
}
