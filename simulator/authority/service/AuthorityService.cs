using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ELicense.Simulator.Authority.Service;

/// <summary>
/// The authority's HTTP service: published lists, online answers, the intake of audit logs. Must not be used for real
/// credentials: its keys lie in the authority's file, and what it sends is signed but not secret.
/// </summary>
public sealed class AuthorityService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AuthorityStore _store;

    private AuthorityService(AuthorityStore store, string folder, string urls, TimeProvider clock)
    {
        _store = store;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        _app = builder.Build();
        ListFiles.Map(_app, folder);
        AuditIntake.Map(_app, store, clock);
        StatusEndpoint.Map(_app, store, clock);
    }

    /// <summary>Where it listens.</summary>
    public IEnumerable<string> Addresses => _app.Urls;

    /// <summary>Opens an authority and begins to serve.</summary>
    /// <param name="authority">Its file.</param>
    /// <param name="folder">What it has published.</param>
    /// <param name="urls">Where to listen, such as "http://127.0.0.1:8080"; port 0 takes a free one.</param>
    /// <param name="clock">Its time.</param>
    public static Outcome<AuthorityService> Start(string authority, string folder, string urls, TimeProvider clock)
    {
        Outcome<AuthorityStore> store = AuthorityStore.Open(authority);
        if (!store.IsGranted)
        {
            return store.Refusal;
        }

        var service = new AuthorityService(store.Value, folder, urls, clock);
        service._app.Start();
        return service;
    }

    /// <summary>Serves until it is stopped from outside.</summary>
    public Task Stopped(CancellationToken stop) => _app.WaitForShutdownAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _store.Dispose();
    }
}
