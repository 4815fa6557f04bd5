using System.Net;

namespace ELicense.Simulator.Board.Network;

/// <summary>What a driver uses of nanoFramework's HttpWebResponse.</summary>
public sealed class HttpWebResponse : IDisposable
{
    private readonly ResponseStream _stream;

    internal HttpWebResponse(HttpReply reply, int timeout)
    {
        StatusCode = (HttpStatusCode)reply.Status;
        foreach ((string name, string value) in reply.Headers)
        {
            Headers.Add(name, value);
        }

        ContentLength = reply.Headers.TryGetValue("Content-Length", out string? length) ? int.Parse(length) : -1;
        _stream = new ResponseStream(reply, ContentLength, timeout);
    }

    public HttpStatusCode StatusCode { get; }

    public WebHeaderCollection Headers { get; } = [];

    /// <summary>As the server says; -1 when it does not.</summary>
    public long ContentLength { get; }

    public Stream GetResponseStream() => _stream;

    public void Dispose() => _stream.Dispose();
}
