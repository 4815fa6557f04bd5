namespace ELicense.Tests.Samples;

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("samples-test-").FullName;

    internal string PathOf(string name) => Path.Combine(_path, name);

    internal string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>All files below a folder by their names in it.</summary>
    internal static Dictionary<string, string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path));

    /// <summary>Copies a folder into this one.</summary>
    internal string CopyOf(string folder, string name)
    {
        foreach ((string relative, string path) in FilesIn(folder))
        {
            string target = Path.Combine(PathOf(name), relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
