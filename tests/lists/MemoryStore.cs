using ELicense.Hal;

namespace ELicense.Tests.Lists;

/// <summary>Files in memory, and a count of how often one was read.</summary>
internal sealed class MemoryStore : IStore
{
    internal Dictionary<string, byte[]> Files { get; } = [];

    internal int Reads { get; private set; }

    public long FreeBytes => 1 << 20;

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
        return there;
    }

    public bool Append(string name, byte[] buffer, int offset, int count) =>
        Replace(name, [.. Files.GetValueOrDefault(name, []), .. buffer.AsSpan(offset, count)]);

    public bool Replace(string name, byte[] content)
    {
        Files[name] = content;
        return true;
    }

    public byte[] ReadRecord(string name) => Files.GetValueOrDefault(name)!;

    public bool Delete(string name) => Files.Remove(name) || true;

    public string[] List(string folder) =>
        [.. Files.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..])];
}
