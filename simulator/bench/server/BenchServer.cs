using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ELicense.Simulator.Bench.Server;

/// <summary>The web server of a bench. It has no accounts: by default it listens on this computer only, and refuses foreign pages.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private const int MaximumRequest = 16 * 1024;
    private const int MaximumConnections = 128;

    private readonly WebApplication _app;
    private readonly CameraRoutes _camera;

    /// <param name="bench">What the page shows.</param>
    /// <param name="settings">Where to listen, and the terminal's hardware.</param>
    public BenchServer(Workbench bench, BenchSettings settings)
    {
        _app = Build(settings.Urls);
        _app.Use(next => context => SameOriginGate.Pass(context, next));
        PageFiles.Map(_app);
        new EventStream(bench, new PageView(bench, settings.Board), _app.Lifetime).Map(_app);
        RouteGroupBuilder api = _app.MapGroup("/api");
        TerminalRoutes.Map(api.MapGroup("/terminal"), bench);
        new PhoneRoutes(bench).Map(api.MapGroup("/phones"));
        AuthorityRoutes.Map(api.MapGroup("/authority"), bench);
        _camera = new CameraRoutes(bench);
        _camera.Map(api.MapGroup("/camera"));
    }

    /// <summary>Where the page is, once it has started.</summary>
    public string Address => _app.Urls.First();

    /// <exception cref="IOException">The address is in use.</exception>
    public Task Start() => _app.StartAsync();

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitForEnd() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _camera.Dispose();
    }

    private static WebApplication Build(string urls)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumRequest;
            kestrel.Limits.MaxConcurrentConnections = MaximumConnections;
        });
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        return builder.Build();
    }
}
