using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ELicense.Simulator.Bench.Server;

/// <summary>The files of the page, which lie in this assembly, and the terminal's phrases, which the page speaks too.</summary>
internal static class PageFiles
{
    private const string Prefix = "bench/";
    private const string Start = "index.html";
    private const string Phrases = "phrases.tsv";

    public static void Map(WebApplication app)
    {
        foreach (string name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                string file = name[Prefix.Length..];
                Map(app, file == Start ? "/" : "/" + file, Read(name));
            }
        }

        Map(app, "/" + Phrases, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "flash", Phrases)));
    }

    private static void Map(WebApplication app, string path, byte[] content)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
        string type = TypeOf(path);
        app.MapGet(path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, type, entityTag: tag);
        });
    }

    private static byte[] Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".tsv" => "text/tab-separated-values; charset=utf-8",
        _ => "text/html; charset=utf-8",
    };
}
