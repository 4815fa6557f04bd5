using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ELicense.Tests.Bench;

/// <summary>Who may drive a bench, and how much may be asked of it.</summary>
public sealed class BenchGateTest(SharedBench shared) : IClassFixture<SharedBench>, IDisposable
{
    private readonly HttpClient _client = new();

    [Fact]
    public async Task A_page_elsewhere_cannot_drive_it()
    {
        using HttpRequestMessage request = Power();
        request.Headers.Add("Origin", "http://page.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_name_that_was_pointed_at_this_computer_is_refused()
    {
        using HttpRequestMessage request = Power();
        request.Headers.Host = "page.example:5080";

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_page_on_another_port_of_this_computer_is_refused()
    {
        using HttpRequestMessage request = Power();
        request.Headers.Add("Sec-Fetch-Site", "same-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Its_own_page_may_drive_it()
    {
        using HttpRequestMessage request = Power();
        request.Headers.Add("Origin", shared.Bench.Address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        Assert.Equal(HttpStatusCode.NoContent, (await _client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("terminal/cell", """{"millivolts":5000,"isCharging":false}""")]
    [InlineData("terminal/cell", """{"millivolts":"full","isCharging":false}""")]
    [InlineData("terminal/cell", """{"millivolts":3700}""")]
    [InlineData("terminal/fault", """{"part":"panel","kind":"onFire"}""")]
    [InlineData("terminal/key", """{"name":"unknown","isDown":true,"at":0}""")]
    [InlineData("terminal/key", """{"name":7,"isDown":true,"at":0}""")]
    [InlineData("terminal/clock", """{"seconds":2000000000}""")]
    [InlineData("terminal/power", """{"isOn":true,"isForced":true}""")]
    [InlineData("phones/jia/clock", """{"seconds":null}""")]
    [InlineData("phones/jia/authorise", """{"vehicle":"x","grantee":"yi","purposes":["driving"],"days":0}""")]
    [InlineData("phones/jia/authorise", """{"vehicle":"x","grantee":"yi","purposes":["flying"],"days":1}""")]
    [InlineData("phones/jia/cancel", """{"vehicle":"x","authorisation":"zz"}""")]
    [InlineData("authority/state", """{"credential":"0123","number":7}""")]
    [InlineData("camera/view", """{"source":"phone","pose":{"distance":1,"tilt":0,"blur":0,"glare":0}}""")]
    [InlineData("camera/view", """{"source":"phone","pose":null}""")]
    [InlineData("terminal/power", "{")]
    public async Task What_no_page_would_ask_is_refused(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        HttpResponseMessage answer = await _client.PostAsync($"{shared.Bench.Address}/api/{path}", content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_cannot_post_to_it()
    {
        using var content = new StringContent("""{"isOn":false}""", Encoding.UTF8, "text/plain");

        HttpResponseMessage answer = await _client.PostAsync($"{shared.Bench.Address}/api/terminal/power", content, Cancellation);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_long_request_is_cut_off()
    {
        using var content = new StringContent("{\"digits\":\"" + new string('1', 20_000) + "\"}", Encoding.UTF8, "application/json");

        HttpResponseMessage answer = await _client.PostAsync($"{shared.Bench.Address}/api/phones/jia/challenge", content, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Of_unknown_phones_and_faults_there_are_none()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Post("phones/ding/select", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post("terminal/fault", new { Part = "none", Kind = "silent" })).StatusCode);
    }

    [Fact]
    public async Task A_refusal_of_the_authority_has_its_number()
    {
        HttpResponseMessage answer = await Post("phones/jia/challenge", new { Digits = "12345" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("\"number\":41", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public void Dispose() => _client.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> Post(string path, object? content) =>
        _client.PostAsync($"{shared.Bench.Address}/api/{path}", content is null ? null : JsonContent.Create(content), Cancellation);

    private HttpRequestMessage Power() => new(HttpMethod.Post, $"{shared.Bench.Address}/api/terminal/power")
    {
        Content = JsonContent.Create(new { IsOn = true }),
    };
}
