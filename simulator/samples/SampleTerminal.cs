using ELicense.Formats;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Samples.Cast;
using ELicense.Verification.Holder;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Samples;

/// <summary>
/// The flash of the terminal that the samples are shown to: provisioned, with the lists of its own province, and waiting for
/// the answer to six digits. It is small enough for both boards. Its secret is known to everybody.
/// </summary>
internal static class SampleTerminal
{
    private const string Id = "SPECIMEN";
    private const int FirstStop = 0;

    /// <summary>Writes it into a folder.</summary>
    /// <param name="folder">The flash.</param>
    /// <param name="workshop">A folder for what the authority publishes.</param>
    /// <param name="authority">Whom it trusts.</param>
    /// <returns>The six digits that it asked for.</returns>
    internal static string Make(string folder, string workshop, SampleAuthority authority)
    {
        string published = Path.Combine(workshop, "published");
        authority.Publish(published);
        Take(published, folder, TrustStore.FileName);
        TakeRegion(published, folder, SampleAuthority.Beijing);
        Write(folder, RootKeysFile.Name, authority.RootKeys());
        using Flash flash = Flash.Open(folder, Flash.SmallCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        store.Replace(StoredIdentity.RecordName, StoredIdentity.Record(Secret(), Id));
        var challenge = new Challenge(store, new NativeKeyedHash(), new StoredIdentity(store));
        return challenge.Open(SampleTime.Challenge.ToUnixTimeSeconds(), FirstStop);
    }

    private static void TakeRegion(string published, string folder, string region)
    {
        byte[] bytes = Take(published, folder, $"m/{region}.cbor");
        CoseSign1 message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        foreach (ManifestEntry list in StatusManifest.Read(message.Payload).Entries)
        {
            Take(published, folder, list.FileName);
        }
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
