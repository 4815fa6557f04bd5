using ELicense.Hal;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Device;

/// <summary>A clock and an identity, and a store with the specimen's files.</summary>
internal sealed class SpecimenTerminal : IClock, IDeviceIdentity
{
    private readonly byte[] _secret = new byte[32];

    public MemoryStore Store { get; } = SpecimenFiles();

    public long UnixTime { get; set; } = Specimen.Now;

    public bool IsTrusted { get; set; } = true;

    public string Id => "SPECIMEN";

    public byte[] Secret => _secret;

    public bool Set(long unixTime)
    {
        UnixTime = unixTime;
        return true;
    }

    public Checkpoint Start()
    {
        return new Checkpoint(Store, this, new ManagedKeyedHash(), this, new PreparedTables(Store, 8192, 2));
    }

    private static MemoryStore SpecimenFiles()
    {
        MemoryStore store = new MemoryStore();
        for (int i = 0; i < Specimen.FileNames.Length; i++)
        {
            store.Replace(Specimen.FileNames[i], Hex.Bytes(Specimen.FileContents[i]));
        }

        return store;
    }
}
