namespace ELicense.Hal.Esp32.Network;

/// <summary>
/// The publisher's files over HTTP or HTTPS (RFC 9110): parts by Range, unchanged ones by If-None-Match. Follows no redirect.
/// </summary>
public sealed class HttpListSource : IListSource
{
    private readonly string _address;

    /// <param name="address">With a slash at its end, such as "https://lists.example/". Null when none is configured.</param>
    public HttpListSource(string address)
    {
        _address = address;
    }

    /// <inheritdoc/>
    public IListAnswer Get(string path, string entityTag, int position, int timeout)
    {
        WebCall call = new WebCall(_address + path, timeout);
        call.Get(entityTag, position);
        return new HttpListAnswer(call);
    }
}
