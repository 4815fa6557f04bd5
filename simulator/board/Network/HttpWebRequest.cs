using System.Net;
using System.Net.Security;

namespace ELicense.Simulator.Board.Network;

/// <summary>
/// nanoFramework's HttpWebRequest: follows no redirect, throws for no status, verifies no certificate unless told to. Each step
/// blocks the firmware; everything that goes wrong on the way to the end of the head is a <see cref="WebException"/>.
/// </summary>
public sealed class HttpWebRequest : IDisposable
{
    private const int HeadBytes = 300;

    private readonly Uri _address;
    private MemoryStream? _body;

    internal HttpWebRequest(Uri address) => _address = address;

    public string Method { get; set; } = "GET";

    /// <summary>Milliseconds for the head of the answer; infinite unless set.</summary>
    public int Timeout { get; set; } = System.Threading.Timeout.Infinite;

    /// <summary>Milliseconds for one read of the body; infinite unless set.</summary>
    public int ReadWriteTimeout { get; set; } = System.Threading.Timeout.Infinite;

    public bool KeepAlive { get; set; } = true;

    public long ContentLength { get; set; } = -1;

    public string? ContentType { get; set; }

    /// <summary>Kilobytes that the head may have; without bound unless set.</summary>
    public int MaximumResponseHeadersLength { get; set; } = -1;

    public SslVerification SslVerification { get; set; } = SslVerification.NoVerification;

    public SslProtocols SslProtocols { get; set; } = SslProtocols.Tls12;

    public WebHeaderCollection Headers { get; } = [];

    /// <summary>From a byte on.</summary>
    public void AddRange(int range) => Headers.Add("Range", $"bytes={range}-");

    public Stream GetRequestStream()
    {
        if (Method == "GET" || ContentLength < 0)
        {
            throw new ProtocolViolationException("A body needs a method that has one, and its length.");
        }

        Connect(NativeCall.Begin());
        return _body = new MemoryStream();
    }

    public HttpWebResponse GetResponse()
    {
        NativeCall call = NativeCall.Begin();
        if (_body is null)
        {
            Connect(call);
        }

        IHttpPeer peer = Peer(call)!;
        HttpQuery query = Query();
        call.Last(1000.0 * (query.Body.Length + HeadBytes) / NetworkTiming.BytesPerSecond);
        HttpReply reply = peer.Answer(query) ?? throw Failed(WebExceptionStatus.ConnectFailure);
        Await(call, reply);
        return new HttpWebResponse(reply, ReadWriteTimeout);
    }

    public void Dispose()
    {
    }

    private static WebException Failed(WebExceptionStatus status) => new("GetResponse() failed", status);

    /// <summary>Name, TCP, TLS.</summary>
    private void Connect(NativeCall call)
    {
        Site? site = call.Radio.Internet.Find(_address.Host);
        Step(call, NetworkTiming.NameLookup, site is not null, WebExceptionStatus.NameResolutionFailure);
        int connect = site!.IsDead ? NetworkTiming.TcpConnectLimit : NetworkTiming.TcpConnect;
        Step(call, connect, !site.IsDead && Peer(call) is not null, WebExceptionStatus.ConnectFailure);
        if (_address.Scheme == "https")
        {
            bool isHim = site.HasGoodCertificate && call.Radio.Joined?.Portal is null;
            bool isTaken = isHim || SslVerification < SslVerification.CertificateRequired;
            Step(call, NetworkTiming.TlsHandshake, isTaken, WebExceptionStatus.TrustFailure);
        }
    }

    /// <summary>Whoever really answers.</summary>
    private IHttpPeer? Peer(NativeCall call) => call.Radio.Joined?.Portal ?? call.Radio.Internet.Find(_address.Host)?.Web;

    private static void Step(NativeCall call, double milliseconds, bool succeeds, WebExceptionStatus failure)
    {
        if (!call.IsConnected)
        {
            throw Failed(WebExceptionStatus.NameResolutionFailure);
        }

        call.Last(milliseconds);
        if (!succeeds || !call.IsConnected)
        {
            throw Failed(failure);
        }
    }

    private void Await(NativeCall call, HttpReply reply)
    {
        bool isLate = Timeout != System.Threading.Timeout.Infinite && reply.Delay > Timeout;
        call.Last(isLate ? Timeout : reply.Delay);
        if (isLate || !call.IsConnected)
        {
            throw Failed(WebExceptionStatus.ReceiveFailure);
        }

        int length = reply.Headers.Sum(h => h.Key.Length + h.Value.Length + 2);
        bool isTooLong = MaximumResponseHeadersLength >= 0 && length > MaximumResponseHeadersLength * 1024;
        bool hasNoLength = reply.Headers.TryGetValue("Content-Length", out string? stated) && !int.TryParse(stated, out _);
        if (reply.Status == 0 || isTooLong || hasNoLength)
        {
            throw Failed(WebExceptionStatus.ServerProtocolViolation);
        }
    }

    private HttpQuery Query()
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        headers["Connection"] = KeepAlive ? "Keep-Alive" : "Close";
        foreach (string name in Headers.AllKeys)
        {
            headers[name] = Headers[name]!;
        }

        if (ContentType is not null)
        {
            headers["Content-Type"] = ContentType;
        }

        return new HttpQuery(Method, _address, headers, _body?.ToArray() ?? []);
    }
}
