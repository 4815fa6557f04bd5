using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;

namespace NFProjTools.Scenarios;

/// <summary>The drivers of a terminal that is provisioned for the province, over the emulated flash.</summary>
internal sealed class Handheld : IDisposable, IClock, IDeviceIdentity
{
    private static readonly byte[] s_secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly Flash _flash = new(Flash.ReferenceCapacity);

    public Handheld(Dictionary<string, byte[]> files)
    {
        Store = new FlashStore(_flash.Root, _flash.Capacity);
        foreach (var (name, content) in files)
        {
            Store.Append(name, content, 0, content.Length);
        }
    }

    public FlashStore Store { get; }

    public NativeKeyedHash Hash { get; } = new();

    public long UnixTime => Province.Now;

    public bool IsTrusted => true;

    public string Id => "SPECIMEN-TERMINAL";

    public byte[] Secret => s_secret;

    public bool Set(long unixTime) => false;

    public void Dispose() => _flash.Dispose();
}
