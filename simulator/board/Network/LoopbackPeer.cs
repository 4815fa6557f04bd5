using System.Net.Http.Headers;

namespace ELicense.Simulator.Board.Network;

/// <summary>A real server on this computer, reached over real HTTP. Redirects and encodings are left as they are.</summary>
public sealed class LoopbackPeer : IHttpPeer, IDisposable
{
    private readonly Uri? _address;
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
    });

    /// <param name="address">Scheme, host and port of the server; null to take those of the request.</param>
    public LoopbackPeer(Uri? address = null) => _address = address;

    /// <inheritdoc/>
    public HttpReply? Answer(HttpQuery query)
    {
        Uri target = _address is null ? query.Address : new Uri(_address, query.Address.PathAndQuery);
        using HttpRequestMessage request = new(new HttpMethod(query.Method), target);
        if (query.Body.Length > 0)
        {
            request.Content = new ByteArrayContent(query.Body);
        }

        foreach ((string name, string value) in query.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        try
        {
            HttpResponseMessage response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            HttpReply reply = new((int)response.StatusCode, response.Content.ReadAsStream());
            Copy(response.Headers, reply);
            Copy(response.Content.Headers, reply);
            return reply;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private static void Copy(HttpHeaders headers, HttpReply reply)
    {
        foreach ((string name, HeaderStringValues values) in headers.NonValidated)
        {
            reply.Headers[name] = values.ToString();
        }
    }
}
