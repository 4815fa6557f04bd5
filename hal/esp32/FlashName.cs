using System;

namespace ELicense.Hal.Esp32;

/// <summary>Names of the store (a-z, 0-9, '-', '.', '/', at most 64 characters) and the paths that stand for them.</summary>
internal static class FlashName
{
    private const int LongestName = 64;
    private const string Separator = "\\";

    /// <summary>No part of a valid name is empty, "." or "..": a name means one file, below its root.</summary>
    public static bool IsValid(string name)
    {
        if (name == null || name.Length == 0 || name.Length > LongestName)
        {
            return false;
        }

        int partStart = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == '/')
            {
                if (!IsPart(name, partStart, i))
                {
                    return false;
                }

                partStart = i + 1;
            }
            else if (!IsNameCharacter(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <exception cref="ArgumentException">The name is not valid.</exception>
    public static string ToPath(string root, string name)
    {
        if (!IsValid(name))
        {
            throw new ArgumentException("name");
        }

        string path = root;
        int start = 0;
        for (int end = name.IndexOf('/'); end >= 0; end = name.IndexOf('/', start))
        {
            path += name.Substring(start, end - start) + Separator;
            start = end + 1;
        }

        return path + name.Substring(start);
    }

    /// <summary>The folder of a path, without its separator.</summary>
    public static string FolderOf(string path)
    {
        return path.Substring(0, path.LastIndexOf(Separator));
    }

    /// <summary>The name, without folder, of the file or record a path stands for; null for what is not the store's.</summary>
    public static string FromPath(string path)
    {
        string name = path.Substring(path.LastIndexOf(Separator) + 1);
        if (name.EndsWith(Record.Mark + "0") || name.EndsWith(Record.Mark + "1"))
        {
            name = name.Substring(0, name.Length - 2);
        }

        return IsValid(name) ? name : null;
    }

    private static bool IsPart(string name, int start, int end)
    {
        int length = end - start;
        bool isDots = (length == 1 || length == 2) && name[start] == '.' && name[end - 1] == '.';
        return length > 0 && !isDots;
    }

    private static bool IsNameCharacter(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
