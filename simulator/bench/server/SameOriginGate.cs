using System.Net;
using Microsoft.AspNetCore.Http;

namespace ELicense.Simulator.Bench.Server;

/// <summary>
/// Lets in what comes from the bench's own page only. A foreign page can make a browser send requests here: by their Origin those are
/// told apart, and by their Host when the page has had its own name pointed at this computer (DNS rebinding), which takes a name.
/// </summary>
internal static class SameOriginGate
{
    public static async Task Pass(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (!IsOwnHost(request.Host) || !IsOwnOrigin(request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        await next(context);
    }

    private static bool IsOwnHost(HostString host) => host.Host == "localhost" || IPAddress.TryParse(host.Host.Trim('[', ']'), out _);

    // No Origin: a page's own reading, or no browser at all. Whoever follows a link to the page may come from anywhere.
    private static bool IsOwnOrigin(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        bool isVisit = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";
        return (isVisit || site is "" or "same-origin" or "none")
            && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
