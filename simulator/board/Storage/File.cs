namespace ELicense.Simulator.Board.Storage;

/// <summary>nanoFramework's System.IO.File on emulated flash.</summary>
public static class File
{
    public static bool Exists(string path)
    {
        (Flash flash, string name) = FlashPath.Resolve(path);
        return flash.HasFile(name);
    }

    /// <summary>Removes a file; nothing happens when it is missing.</summary>
    /// <exception cref="IOException">Its folder is missing, or it is open.</exception>
    public static void Delete(string path)
    {
        (Flash flash, string name) = FlashPath.Resolve(path);
        if (flash.HasFile(name))
        {
            flash.Delete(name);
        }
        else if (!flash.HasFolder(FlashPath.FolderOf(name)))
        {
            throw new DirectoryNotFoundException($"There is no folder for '{path}'.");
        }
    }

    /// <summary>Renames a file.</summary>
    /// <exception cref="IOException">The target exists: it is never overwritten.</exception>
    public static void Move(string sourceFileName, string destFileName)
    {
        (Flash flash, string from) = FlashPath.Resolve(sourceFileName);
        (Flash target, string to) = FlashPath.Resolve(destFileName);
        if (flash != target)
        {
            throw new IOException("A file moves within its drive.");
        }

        flash.Move(from, to);
    }
}
