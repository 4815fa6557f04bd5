using System.Net;
using System.Net.Http.Headers;
using ELicense.Simulator.Authority.Service;
using ELicense.Tests.Authority;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>The folder over HTTP, as terminals ask for it.</summary>
public sealed class ListFilesTest : IAsyncLifetime
{
    private const string Manifest = "m/320000.cbor";

    private readonly TestAuthority _authority = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
    private WebApplication? _service;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _authority.Publish();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _service = builder.Build();
        ListFiles.Map(_service, _authority.Published);
        await _service.StartAsync(Stop);
        _client.BaseAddress = new Uri(_service.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await _service!.DisposeAsync();
        _client.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task EveryFileComesWholeWithItsLengthUncompressedAndUnchunked()
    {
        foreach (string name in _authority.Names())
        {
            using HttpRequestMessage request = new(HttpMethod.Get, name);
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            using HttpResponseMessage answer = await _client.SendAsync(request, Stop);
            byte[] expected = await File.ReadAllBytesAsync(Path.Combine(_authority.Published, name), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(expected.Length, answer.Content.Headers.ContentLength);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.Null(answer.Headers.TransferEncodingChunked);
            Assert.False(answer.Headers.ETag!.IsWeak);
            bool isList = name.StartsWith("lists/", StringComparison.Ordinal);
            Assert.Equal((isList ? TimeSpan.FromDays(365) : null, !isList),
                (answer.Headers.CacheControl!.MaxAge, answer.Headers.CacheControl.NoCache));
        }
    }

    [Fact]
    public async Task AnUnchangedManifestIsNotSentAgain()
    {
        EntityTagHeaderValue tag = (await _client.GetAsync(Manifest, Stop)).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(Manifest, tag)).StatusCode);

        // The same bytes put in place again are the same content.
        string path = Path.Combine(_authority.Published, Manifest);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
        Assert.Equal(HttpStatusCode.NotModified, (await Ask(Manifest, tag)).StatusCode);
        _authority.Publish();
        HttpResponseMessage changed = await Ask(Manifest, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task APartIsSentAsAskedFor()
    {
        string name = _authority.Names().First(name => name.StartsWith("lists/", StringComparison.Ordinal));
        byte[] content = await File.ReadAllBytesAsync(Path.Combine(_authority.Published, name), Stop);
        HttpResponseMessage answer = await Part(name, 100);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(content[100..], await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal($"bytes 100-{content.Length - 1}/{content.Length}", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(content.Length - 100, answer.Content.Headers.ContentLength);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await Part(name, content.Length)).StatusCode);
    }

    [Theory]
    [InlineData("lists/")]
    [InlineData("lists/00112233445566778899aabbccddeeff.lsf")]
    [InlineData("m/320000.cbor.new")]
    [InlineData("m/..%2ftrust.cbor")]
    [InlineData("lists/%2e%2e%2f%2e%2e%2fauthority.db")]
    [InlineData("t/..%5c..%5cauthority.db")]
    [InlineData("authority.db")]
    [InlineData("m/320000.cbor%0a")]
    [InlineData("t/14E20000")]
    public async Task NothingElseIsThere(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync(path, Stop)).StatusCode);

    [Fact]
    public async Task AHeadIsAnsweredWithoutTheFile()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, Manifest);
        HttpResponseMessage answer = await _client.SendAsync(request, Stop);
        Assert.Equal(new FileInfo(Path.Combine(_authority.Published, Manifest)).Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    private async Task<HttpResponseMessage> Ask(string name, EntityTagHeaderValue tag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, name);
        request.Headers.IfNoneMatch.Add(tag);
        return await _client.SendAsync(request, Stop);
    }

    private async Task<HttpResponseMessage> Part(string name, long from)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, name);
        request.Headers.Range = new RangeHeaderValue(from, null);
        return await _client.SendAsync(request, Stop);
    }
}
