using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Samples.Cast;
using ELicense.Verification.Holder;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Samples;

/// <summary>
/// The flash of the terminal that the samples are shown to: provisioned, with the lists of its own province, old ones of two
/// others and the nation's, and waiting for the answer to six digits. Its secret is known to everybody.
/// </summary>
internal static class SampleTerminal
{
    private const string Id = "SPECIMEN";
    private const string Nation = "0";
    private const int FirstStop = 0;

    /// <summary>Writes it into a folder.</summary>
    /// <param name="folder">The flash.</param>
    /// <param name="workshop">A folder for what the authority publishes.</param>
    /// <param name="authority">Whom it trusts.</param>
    /// <param name="holders">Of whom some change their state between two publications.</param>
    /// <returns>The six digits that it asked for.</returns>
    internal static string Make(string folder, string workshop, SampleAuthority authority, Holders holders)
    {
        TakeLists(folder, Path.Combine(workshop, "published"), authority, holders);
        Write(folder, RootKeysFile.Name, authority.RootKeys());
        using Flash flash = Flash.Open(folder, Flash.ReferenceCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(Secret(), Id));
        store.Replace(FleetKeys.RecordName, authority.FleetKeys());
        var challenge = new Challenge(store, new NativeKeyedHash(), new StoredIdentity(store));
        return challenge.Open(SampleTime.Challenge.ToUnixTimeSeconds(), FirstStop);
    }

    // The base of all lists is of long ago; a delta leads to today.
    private static void TakeLists(string folder, string published, SampleAuthority authority, Holders holders)
    {
        authority.Publish(published, SampleTime.PublicationLongAgo);
        TakeRegion(published, folder, SampleAuthority.Shandong);
        authority.Publish(published, SampleTime.PublicationYesterday);
        TakeRegion(published, folder, SampleAuthority.Shanghai);
        authority.Listed(0, holders.DriverSuspendedUntilToday);
        authority.Listed(7, holders.DriverSuspendedToday);
        authority.Publish(published, SampleTime.Publication);
        TakeRegion(published, folder, SampleAuthority.Beijing);
        Take(published, folder, TrustStore.FileName);
        SealedEntry wanted = TakeRegion(published, folder, Nation).Sealed;
        byte[] file = File.ReadAllBytes(Path.Combine(published, wanted.FileName));
        Write(folder, wanted.OpenedName, SealedFile.Open(authority.FleetKeys(), file, wanted.Tag)!);
    }

    private static StatusManifest TakeRegion(string published, string folder, string region)
    {
        byte[] bytes = Take(published, folder, $"m/{region}.cbor");
        StatusManifest manifest = ManifestShelf.Parse(bytes, out _);
        foreach (ManifestEntry list in manifest.Entries)
        {
            Take(published, folder, list.FileName);
        }

        return manifest;
    }

    private static byte[] Take(string published, string folder, string name)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(published, name));
        Write(folder, name, content);
        return content;
    }

    private static void Write(string folder, string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static byte[] Secret()
    {
        var secret = new byte[32];
        new SeededRandom("samples: the terminal's secret").Fill(secret);
        return secret;
    }
}
