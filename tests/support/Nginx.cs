using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ELicense.Tests.Support;

/// <summary>nginx with the configuration that comes with the simulator, on a free port of the loopback.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly Process _server;

    /// <param name="folder">Holds the folder "published".</param>
    public Nginx(string folder)
    {
        int port = FreePort();
        string configuration = File.ReadAllText(Repository.PathOf("simulator/authority/service/nginx.conf"));
        Assert.Contains("listen 127.0.0.1:8080;", configuration);
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), configuration.Replace("127.0.0.1:8080", $"127.0.0.1:{port}"));
        if (!OperatingSystem.IsWindows())
        {
            // Where the tests run as root, nginx's workers don't.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        _server = Process.Start(new ProcessStartInfo(Installed()!, ["-p", folder, "-c", "nginx.conf"]) { RedirectStandardError = true })!;
        for (int attempt = 0; !Answers(port); attempt++)
        {
            Assert.True(attempt < 200 && !_server.HasExited, "nginx does not start");
            Thread.Sleep(25);
        }

        Address = new Uri($"http://127.0.0.1:{port}/");
    }

    public Uri Address { get; }

    public static void SkipWhereAbsent() => Assert.SkipWhen(Installed() is null, "nginx is not installed");

    public void Dispose()
    {
        _server.Kill(entireProcessTree: true);
        _server.WaitForExit();
        _server.Dispose();
    }

    private static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Answers(int port)
    {
        try
        {
            using TcpClient client = new("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
