using System.Collections.Concurrent;
using ELicense.Hal;

namespace ELicense.Tests.Support;

/// <summary>
/// A store in memory that counts reads and can refuse to write. A prepared table in it may be read by another test, because a
/// generator is one object for all terminals of a process.
/// </summary>
public sealed class MemoryStore : IStore
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public int Reads { get; private set; }

    public long BytesRead { get; private set; }

    /// <summary>True: nothing more can be written.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many bytes of what is appended to a full store still arrive.</summary>
    public int TornBytes { get; set; }

    public long FreeBytes => IsFull ? 0 : 1 << 20;

    public int Length(string name) => Files.TryGetValue(name, out byte[]? file) ? file.Length : -1;

    public int Read(string name, int position, byte[] buffer, int offset, int count)
    {
        Reads++;
        if (!Files.TryGetValue(name, out byte[]? file))
        {
            return -1;
        }

        int there = Math.Clamp(file.Length - position, 0, count);
        Array.Copy(file, Math.Min(position, file.Length), buffer, offset, there);
        BytesRead += there;
        return there;
    }

    public bool Append(string name, byte[] buffer, int offset, int count)
    {
        int there = IsFull ? Math.Min(TornBytes, count) : count;
        if (there > 0 || !IsFull)
        {
            Files[name] = [.. Files.GetValueOrDefault(name, []), .. buffer.AsSpan(offset, there)];
        }

        return !IsFull;
    }

    public bool Replace(string name, byte[] content)
    {
        if (!IsFull)
        {
            Files[name] = content;
        }

        return !IsFull;
    }

    public byte[] ReadRecord(string name) => Files.GetValueOrDefault(name)!;

    public bool Delete(string name) => Files.TryRemove(name, out _) || true;

    public string[] List(string folder) =>
        [.. Files.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..])];
}
