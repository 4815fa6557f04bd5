using System.Text;
using System.Text.Json;
using ELicense.Simulator.Bench.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ELicense.Simulator.Bench.Server;

/// <summary>Tells a page what has changed, as server-sent events: first everything, then the parts and panel areas that are others.</summary>
internal sealed class EventStream(Workbench bench, PageView view, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(20);

    // A page is told at most so often: a lamp that blinks is not seen better at a higher rate.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);

    public void Map(WebApplication app) => app.MapGet("/events", Serve);

    private async Task Serve(HttpContext context)
    {
        if (bench.Pages.Open(bench.Terminal.Panel.Whole) is not { } feed)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await Tell(context.Response, feed, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the bench ends.
        }
        finally
        {
            bench.Pages.Close(feed);
        }
    }

    private async Task Tell(HttpResponse response, Feed feed, CancellationToken cancellation)
    {
        while (true)
        {
            await response.WriteAsync(await HasNews(feed, cancellation) ? Describe(feed) : ": still here\n\n", cancellation);
            await response.Body.FlushAsync(cancellation);
            await Task.Delay(s_pause, cancellation);
        }
    }

    private static async Task<bool> HasNews(Feed feed, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_heartbeat);
        try
        {
            await feed.WaitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private string Describe(Feed feed)
    {
        (BenchPart[] parts, PanelChange? panel) = feed.Take();
        var text = new StringBuilder();
        foreach (BenchPart part in parts)
        {
            Append(text, JsonNamingPolicy.CamelCase.ConvertName(part.ToString()), view.Of(part));
        }

        if (panel is { } change)
        {
            Append(text, "panel", view.Of(change));
        }

        return text.ToString();
    }

    // JSON has no line feeds of its own.
    private static void Append(StringBuilder text, string name, object data) =>
        text.Append("event: ").Append(name).Append("\ndata: ").Append(JsonSerializer.Serialize(data, Json.Options)).Append("\n\n");
}
