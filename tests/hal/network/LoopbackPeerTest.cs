using System.Net;
using ELicense.Hal;
using ELicense.Hal.Esp32.Network;
using ELicense.Simulator.Board.Network;

namespace ELicense.Tests.Hal.Network;

/// <summary>The emulated network leads to a real server of this computer.</summary>
public sealed class LoopbackPeerTest : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly Uri _address;

    public LoopbackPeerTest()
    {
        for (int port = 20_000 + (System.Environment.ProcessId % 20_000); ; port++)
        {
            try
            {
                _server.Prefixes.Clear();
                _server.Prefixes.Add($"http://127.0.0.1:{port}/");
                _server.Start();
                _address = new Uri($"http://127.0.0.1:{port}/");
                break;
            }
            catch (HttpListenerException)
            {
                // Taken: the next one.
            }
        }

        _ = Task.Run(Serve);
    }

    public void Dispose() => _server.Close();

    [Fact]
    public void A_real_server_answers_a_range()
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        using LoopbackPeer peer = new(_address);
        desk.Publisher.Web = peer;
        IListAnswer answer = desk.Source.Get("file?x=1", "\"t\"", 5, NetworkDesk.Timeout);
        Assert.Equal((206, 5, 6, "\"e\""), (answer.Status, answer.Position, answer.Length, answer.EntityTag));
        byte[] body = new byte[10];
        Assert.Equal(6, answer.Read(body, 0, 10));
        Assert.Equal("/file?x=1"[..6], System.Text.Encoding.ASCII.GetString(body, 0, 6));
        answer.Close();
    }

    [Fact]
    public void A_post_goes_through_and_a_server_that_is_gone_refuses()
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        using LoopbackPeer peer = new();
        desk.Internet.Elsewhere = new Site("*") { Web = peer };
        HttpServiceLink link = new(_address.AbsoluteUri, desk.Clock);
        Assert.Equal("post"u8.ToArray(), link.Post("x", "post"u8.ToArray(), 100, NetworkDesk.Timeout));
        _server.Stop();
        Assert.Null(link.Post("x", "post"u8.ToArray(), 100, NetworkDesk.Timeout));
        Assert.Equal(0, link.LastStatus);
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _server.GetContextAsync();
                await Answer(context);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task Answer(HttpListenerContext context)
    {
        using HttpListenerResponse response = context.Response;
        if (context.Request.HttpMethod == "POST")
        {
            await context.Request.InputStream.CopyToAsync(response.OutputStream);
            return;
        }

        byte[] body = System.Text.Encoding.ASCII.GetBytes(context.Request.RawUrl![..6]);
        response.StatusCode = context.Request.Headers["Range"] == "bytes=5-" ? 206 : 400;
        response.Headers["Content-Range"] = "bytes 5-10/11";
        response.Headers["ETag"] = "\"e\"";
        response.ContentLength64 = body.Length;
        await response.OutputStream.WriteAsync(body);
    }
}
