namespace ELicense.Simulator.Board.Network;

/// <summary>An answer as it goes over the wire: nothing in it need fit together.</summary>
/// <param name="Status">The status code; 0 for something that is not HTTP.</param>
/// <param name="Body">What comes behind the head until the connection ends; it may be endless.</param>
public sealed record HttpReply(int Status, Stream Body)
{
    public HttpReply(int status, byte[] body)
        : this(status, new MemoryStream(body))
    {
        Headers["Content-Length"] = body.Length.ToString();
    }

    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Milliseconds until the head comes.</summary>
    public int Delay { get; init; } = 40;

    /// <summary>Bytes a second.</summary>
    public int Speed { get; init; } = NetworkTiming.BytesPerSecond;

    /// <summary>After so many bytes of the body nothing comes any more, and nobody ends the connection; -1 for never.</summary>
    public int StallsAfter { get; init; } = -1;
}
