using System.Diagnostics;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// One publisher at a time for an authority. The system gives the lock up when its process ends, however it ends; the file stays.
/// </summary>
internal sealed class PublishLock : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private PublishLock(FileStream file) => _file = file;

    /// <summary>Takes the lock beside an authority's file; null when another holds it for longer than the patience.</summary>
    internal static PublishLock? Take(string authorityPath, TimeSpan patience)
    {
        Stopwatch waited = Stopwatch.StartNew();
        string path = authorityPath + ".publish.lock";
        while (true)
        {
            try
            {
                return new PublishLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path) && waited.Elapsed < patience)
            {
                Thread.Sleep(s_pause);
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
