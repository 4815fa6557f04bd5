namespace ELicense.Simulator.Board.Storage;

/// <summary>nanoFramework's System.IO.Directory on emulated flash.</summary>
public static class Directory
{
    /// <summary>Makes a folder and those above it; nothing happens when it exists.</summary>
    public static DirectoryInfo CreateDirectory(string path)
    {
        (Flash flash, string name) = FlashPath.Resolve(path);
        flash.CreateFolder(name);
        return new DirectoryInfo(path);
    }

    public static bool Exists(string path)
    {
        (Flash flash, string name) = FlashPath.Resolve(path);
        return flash.HasFolder(name);
    }

    /// <summary>Whole paths of the files in a folder, but for *.sys, which the device never names.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string[] GetFiles(string path)
    {
        (Flash flash, string name) = RequireFolder(path);
        return [.. flash.FilesIn(name).Where(file => !file.EndsWith(".sys", StringComparison.Ordinal)).Select(flash.PathOf)];
    }

    /// <summary>Whole paths of the folders in a folder.</summary>
    /// <exception cref="IOException">
    /// There is no such folder, or the path does not end in a separator: the ESP32's driver then looks in the wrong place.
    /// </exception>
    public static string[] GetDirectories(string path)
    {
        if (!path.EndsWith('\\'))
        {
            throw new IOException($"'{path}' does not end in a separator.");
        }

        (Flash flash, string name) = RequireFolder(path);
        return [.. flash.FoldersIn(name).Select(flash.PathOf)];
    }

    private static (Flash Flash, string Name) RequireFolder(string path)
    {
        (Flash flash, string name) = FlashPath.Resolve(path);
        return flash.HasFolder(name) ? (flash, name) : throw new DirectoryNotFoundException($"There is no folder '{path}'.");
    }
}
