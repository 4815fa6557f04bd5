using HostFile = System.IO.File;

namespace ELicense.Simulator.Board.Storage;

/// <summary>
/// The folder of the host in which a flash outlives the process; file names are the flash's names. A file is written elsewhere
/// and renamed, so a process killed at any moment leaves each file as before or as new. Links are neither read nor followed.
/// </summary>
internal sealed class HostDirectory
{
    private const int MostEntries = 4096;
    private const int DeepestFolder = 8;
    private readonly string _path;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal HostDirectory(string path)
    {
        _path = Path.GetFullPath(path);
        if (!System.IO.Directory.Exists(_path))
        {
            throw new DirectoryNotFoundException($"There is no folder '{_path}'.");
        }
    }

    internal IEnumerable<string> Folders() => Names(new DirectoryInfo(_path).EnumerateDirectories("*", Everything));

    /// <summary>The files that a flash can hold, by name; what cannot be read is left out.</summary>
    internal IEnumerable<(string Name, byte[] Content)> Files(int largest)
    {
        foreach (string name in Names(new DirectoryInfo(_path).EnumerateFiles("*", Everything)))
        {
            if (Read(name, largest) is { } content)
            {
                yield return (name, content);
            }
        }
    }

    internal void Write(string name, byte[] content) => Change(name, target =>
    {
        string unfinished = Path.Combine(_path, FlashPath.HostOnly + "unfinished");
        HostFile.WriteAllBytes(unfinished, content);
        HostFile.Move(unfinished, target, overwrite: true);
    });

    internal void Delete(string name) => Change(name, HostFile.Delete);

    internal void CreateFolder(string name) => Change(name, target => System.IO.Directory.CreateDirectory(target));

    internal void Move(string from, string to) => Change(to, target => HostFile.Move(Path.Combine(_path, from), target));

    private static EnumerationOptions Everything => new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
        MaxRecursionDepth = DeepestFolder,
        RecurseSubdirectories = true,
    };

    private IEnumerable<string> Names(IEnumerable<FileSystemInfo> entries) => entries
        .Take(MostEntries)
        .Select(entry => Path.GetRelativePath(_path, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(FlashPath.IsName)
        .Order(StringComparer.Ordinal);

    private byte[]? Read(string name, int largest)
    {
        try
        {
            // Pipes and devices say that they are empty, and reading one could wait for ever.
            FileInfo file = new(Path.Combine(_path, name));
            return file.Length == 0 ? [] : file.Length > largest ? null : HostFile.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Change(string name, Action<string> change)
    {
        try
        {
            RequireNoLink(name);
            change(Path.Combine(_path, name));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private void RequireNoLink(string name)
    {
        string path = _path;
        foreach (string part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new IOException($"'{path}' is a link.");
            }
        }
    }
}
