using System;

namespace ELicense.Hal.Esp32.Network;

/// <summary>The authority's service over HTTP or HTTPS. Follows no redirect.</summary>
public sealed class HttpServiceLink : IServiceLink
{
    private const int Good = 200;

    private readonly string _address;
    private readonly IMonotonicClock _clock;

    /// <param name="address">With a slash at its end, such as "https://service.example/". Null when none is configured.</param>
    /// <param name="clock">Measures the time-out.</param>
    public HttpServiceLink(string address, IMonotonicClock clock)
    {
        _address = address;
        _clock = clock;
    }

    /// <inheritdoc/>
    public int LastStatus { get; private set; }

    /// <inheritdoc/>
    public byte[] Post(string path, byte[] message, int limit, int timeout)
    {
        long end = _clock.Milliseconds + timeout;
        WebCall call = new WebCall(_address + path, timeout);
        call.Post(message);
        LastStatus = call.Status;
        byte[] answer = LastStatus == Good && call.Length <= limit ? Body(call, limit, end) : null;
        call.Close();
        return answer;
    }

    /// <summary>The whole body; null when it broke off, came too slowly or was too long.</summary>
    private byte[] Body(WebCall call, int limit, long end)
    {
        // One byte more than allowed tells an answer that is too long from one that just fits.
        byte[] buffer = new byte[call.Length >= 0 ? call.Length : limit + 1];
        int count = 0;
        while (_clock.Milliseconds < end)
        {
            int read = call.Read(buffer, count, buffer.Length - count);
            if (read <= 0)
            {
                return read < 0 || count > limit ? null : Cut(buffer, count);
            }

            count += read;
        }

        return null;
    }

    private static byte[] Cut(byte[] buffer, int count)
    {
        if (count == buffer.Length)
        {
            return buffer;
        }

        byte[] answer = new byte[count];
        Array.Copy(buffer, 0, answer, 0, count);
        return answer;
    }
}
