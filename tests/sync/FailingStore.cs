using ELicense.Hal;

namespace ELicense.Tests.Sync;

/// <summary>A card: once it is taken out, everything fails, and nothing throws.</summary>
internal sealed class FailingStore(IStore store) : IStore
{
    internal bool IsOut { get; set; }

    public long FreeBytes => IsOut ? 0 : store.FreeBytes;

    public int Length(string name) => IsOut ? -1 : store.Length(name);

    public int Read(string name, int position, byte[] buffer, int offset, int count) =>
        IsOut ? -1 : store.Read(name, position, buffer, offset, count);

    public bool Append(string name, byte[] buffer, int offset, int count) => !IsOut && store.Append(name, buffer, offset, count);

    public bool Replace(string name, byte[] content) => !IsOut && store.Replace(name, content);

    public byte[] ReadRecord(string name) => IsOut ? null! : store.ReadRecord(name);

    public bool Delete(string name) => !IsOut && store.Delete(name);

    public string[] List(string folder) => IsOut ? [] : store.List(folder);
}
