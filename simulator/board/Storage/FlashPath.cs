using System.Text;

namespace ELicense.Simulator.Board.Storage;

/// <summary>
/// Paths as the drivers write them ("I1:\lists\a") and names as the flash keeps them ("lists/a"). A name can never leave its
/// root: no part of it is empty, '.', '..' or holds a separator or a drive.
/// </summary>
internal static class FlashPath
{
    private const int LongestName = 255;
    private const int LongestPath = 258;

    /// <summary>Host files that begin with this belong to the simulator; the flash cannot hold them.</summary>
    internal const char HostOnly = '~';

    /// <exception cref="ArgumentException">The path is not one that a driver may use.</exception>
    /// <exception cref="IOException">No such drive, or the path is too long.</exception>
    internal static (Flash Flash, string Name) Resolve(string path)
    {
        int rootLength = path.IndexOf(":\\", StringComparison.Ordinal) + 2;
        if (rootLength < 2)
        {
            throw new ArgumentException($"'{path}' does not begin with a drive.", nameof(path));
        }

        if (path.Length > LongestPath)
        {
            throw new PathTooLongException($"'{path}' is longer than {LongestPath} characters.");
        }

        string name = path[rootLength..].Replace('\\', '/').TrimEnd('/');
        if (name.Length > 0 && !IsName(name))
        {
            throw new ArgumentException($"'{path}' cannot be a file of the flash.", nameof(path));
        }

        return (Flash.OnDrive(path[..rootLength]), name);
    }

    internal static bool IsName(string name) => name.Split('/').All(IsPart);

    internal static string FolderOf(string name)
    {
        int slash = name.LastIndexOf('/');
        return slash < 0 ? "" : name[..slash];
    }

    private static bool IsPart(string part) =>
        part is not ("" or "." or "..")
        && part[0] != HostOnly
        && Encoding.UTF8.GetByteCount(part) <= LongestName
        && !part.Any(c => c < ' ' || "\"<>|:*?\\".Contains(c));
}
