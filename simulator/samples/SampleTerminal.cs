using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Samples.Cast;
using ELicense.Verification;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Samples;

/// <summary>
/// The flash of the terminal that the samples are shown to: provisioned, with the lists of two of the three provinces, and waiting for
/// the answer to six digits. Its secret is known to everybody.
/// </summary>
internal static class SampleTerminal
{
    private const string Id = "SPECIMEN";

    /// <summary>Writes it into a folder.</summary>
    /// <returns>The six digits that it asked for.</returns>
    internal static string Make(string folder, SampleAuthority authority)
    {
        authority.Publish(folder);
        File.Delete(Path.Combine(folder, "m", SampleAuthority.Tibet + ".cbor"));
        Directory.CreateDirectory(Path.Combine(folder, "provisioning"));
        File.WriteAllBytes(Path.Combine(folder, RootKeysFile.Name), authority.RootKeys());
        using Flash flash = Flash.Open(folder, Flash.ReferenceCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(Secret(), Id));
        var clock = new SimulatedClock(new FixedClock(SampleTime.Challenge));
        return new Checkpoint(store, clock, new NativeKeyedHash(), new StoredIdentity(store)).OpenChallenge();
    }

    private static byte[] Secret()
    {
        var secret = new byte[32];
        new SeededRandom("samples: the terminal's secret").Fill(secret);
        return secret;
    }
}
