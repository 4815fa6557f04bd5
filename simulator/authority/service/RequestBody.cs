using Microsoft.AspNetCore.Http;

namespace ELicense.Simulator.Authority.Service;

/// <summary>Reads what a terminal posts, which is short and of a length that it says.</summary>
internal static class RequestBody
{
    private const int Longest = 8192;

    /// <summary>The body; null when it is longer, shorter than announced, or not announced.</summary>
    internal static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.ContentLength is not (> 0 and <= Longest and var length))
        {
            return null;
        }

        var body = new byte[length];
        try
        {
            await request.Body.ReadExactlyAsync(body, request.HttpContext.RequestAborted);
            return body;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
