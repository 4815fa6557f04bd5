using System;

namespace ELicense.Hal.Esp32;

/// <summary>
/// The paths of the names that were used last. A lookup in a list asks for the same string objects again and again, and checking
/// a name letter by letter costs more than the rest of the reading.
/// </summary>
internal sealed class FlashPaths
{
    private const int Kept = 16;

    private readonly string _root;
    private readonly string[] _names = new string[Kept];
    private readonly string[] _paths = new string[Kept];
    private int _next;
    private string _lastName;
    private string _lastPath;

    public FlashPaths(string root)
    {
        _root = root;
    }

    /// <exception cref="ArgumentException">The name is not valid.</exception>
    public string Of(string name)
    {
        // The same object: comparing the letters is what this is here to avoid.
        if ((object)_lastName == (object)name && name != null)
        {
            return _lastPath;
        }

        _lastPath = Find(name);
        _lastName = name;
        return _lastPath;
    }

    private string Find(string name)
    {
        string[] names = _names;
        for (int i = 0; i < Kept; i++)
        {
            if ((object)names[i] == (object)name && name != null)
            {
                return _paths[i];
            }
        }

        string path = FlashName.ToPath(_root, name);
        _paths[_next] = path;
        _names[_next] = name;
        _next = (_next + 1) & (Kept - 1);
        return path;
    }
}
