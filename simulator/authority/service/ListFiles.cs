using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace ELicense.Simulator.Authority.Service;

/// <summary>
/// Serves a published folder as terminals need it (docs/sync.md): entity tags made from the content, ranges, a length with
/// every answer, never chunked and never compressed. Any static server or CDN can take its place.
/// </summary>
public static partial class ListFiles
{
    private const string Bytes = "application/octet-stream";
    private const string Cbor = "application/cbor";
    private const string Token = "application/statuslist+cwt";

    // A list file's name is its content; anything else has to be asked for again.
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    /// <summary>Maps GET and HEAD of /trust.cbor, /m/, /lists/ and /t/ to the files of a folder.</summary>
    public static void Map(IEndpointRouteBuilder app, string folder)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/trust.cbor", methods, (HttpContext context) =>
            Whole(context, Path.Combine(folder, "trust.cbor"), Cbor));
        app.MapMethods("/m/{name}", methods, (string name, HttpContext context) =>
            ManifestName.IsMatch(name) ? Whole(context, Path.Combine(folder, "m", name), Cbor) : Results.NotFound());
        app.MapMethods("/t/{name}", methods, (string name, HttpContext context) =>
            TokenName.IsMatch(name) ? Whole(context, Path.Combine(folder, "t", name), Token) : Results.NotFound());
        app.MapMethods("/lists/{name}", methods, (string name, HttpContext context) =>
            ListName.IsMatch(name) ? List(context, Path.Combine(folder, "lists", name), name) : Results.NotFound());
    }

    // Read at once: what is sent is one file, whatever is put in its place meanwhile.
    private static IResult Whole(HttpContext context, string path, string type)
    {
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        byte[] content = File.ReadAllBytes(path);
        context.Response.Headers.CacheControl = AskAgain;
        return Results.Bytes(content, type, enableRangeProcessing: true,
            entityTag: Tag(Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))));
    }

    private static IResult List(HttpContext context, string path, string name)
    {
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = Forever;
        return Results.File(path, Bytes, enableRangeProcessing: true, entityTag: Tag(Path.GetFileNameWithoutExtension(name)));
    }

    private static EntityTagHeaderValue Tag(string text) => new($"\"{text}\"");

    // Nothing else is served, so no name leads out of the folder.
    [GeneratedRegex(@"\A[0-9]{1,6}\.cbor\z")]
    private static partial Regex ManifestName { get; }

    [GeneratedRegex(@"\A[0-9a-f]{8}\z")]
    private static partial Regex TokenName { get; }

    [GeneratedRegex(@"\A[0-9a-f]{32}\.(lsf|sealed)\z")]
    private static partial Regex ListName { get; }
}
