using ELicense.Hal;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>The flash of a simulated terminal, in memory and without limits: thousands fit on a desktop.</summary>
internal sealed class TerminalMemory : IStore
{
    private readonly Dictionary<string, MemoryStream> _files = [];

    /// <param name="rootKeys">What provisioning put there.</param>
    internal TerminalMemory(byte[] rootKeys) => Replace(RootKeys.FileName, rootKeys);

    private TerminalMemory(TerminalMemory other)
    {
        foreach ((string name, MemoryStream file) in other._files)
        {
            Replace(name, file.ToArray());
        }
    }

    public long FreeBytes => int.MaxValue;

    /// <summary>Another flash with the same content.</summary>
    internal TerminalMemory Copy() => new(this);

    public int Length(string name) => _files.TryGetValue(name, out MemoryStream? file) ? (int)file.Length : -1;

    public int Read(string name, int position, byte[] buffer, int offset, int count)
    {
        if (!_files.TryGetValue(name, out MemoryStream? file))
        {
            return -1;
        }

        file.Position = position;
        return file.Read(buffer, offset, count);
    }

    public bool Append(string name, byte[] buffer, int offset, int count)
    {
        if (!_files.TryGetValue(name, out MemoryStream? file))
        {
            file = new MemoryStream();
            _files.Add(name, file);
        }

        file.Position = file.Length;
        file.Write(buffer, offset, count);
        return true;
    }

    public bool Replace(string name, byte[] content)
    {
        _files[name] = new MemoryStream();
        return Append(name, content, 0, content.Length);
    }

    // Null for a record that is not there, as the contract says.
    public byte[] ReadRecord(string name) => _files.TryGetValue(name, out MemoryStream? file) ? file.ToArray() : null!;

    public bool Delete(string name)
    {
        _files.Remove(name);
        return true;
    }

    public string[] List(string folder)
    {
        string prefix = folder + "/";
        IEnumerable<string> names = _files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
        return [.. names.Select(name => name[prefix.Length..])];
    }
}
