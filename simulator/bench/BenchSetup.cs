using ELicense.Formats;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board.Serial;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Bench;

/// <summary>Puts a bench together: opens what the profile keeps, makes what it does not have yet, and provisions the terminal once.</summary>
internal static class BenchSetup
{
    public static Outcome<Workbench> Open(BenchSettings settings, BenchFolder folder)
    {
        Outcome<BenchAuthority> opened = BenchAuthority.Open(folder, settings.Time, out bool isNew);
        Outcome<PhoneShelf> shelf = PhoneShelf.Open(folder, settings.Time);
        if (!opened.IsGranted || !shelf.IsGranted)
        {
            opened.Value?.Dispose();
            return (opened.Refusal ?? shelf.Refusal)!;
        }

        BenchAuthority authority = opened.Value;
        if (isNew)
        {
            FirstDay.Issue(authority, shelf.Value);
        }

        Outcome<Publication> published = authority.Publish();
        if (!published.IsGranted)
        {
            authority.Dispose();
            return published.Refusal;
        }

        Provision(folder, authority);
        shelf.Value.Refresh(authority.StateOf);
        return new Workbench(
            shelf.Value,
            authority,
            new DirectTerminal(folder.Flash, settings.Board, settings.Language, settings.Time),
            EngineProfile.Gm65,
            settings.Time);
    }

    private static void Provision(BenchFolder folder, BenchAuthority authority)
    {
        string roots = Path.Combine(folder.Flash, RootKeysFile.Name);
        if (File.Exists(roots))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(roots)!);
        File.WriteAllBytes(roots, authority.RootKeys());
        Take(folder, TrustStore.FileName);
        byte[] bytes = Take(folder, $"m/{BenchKeys.Province}.cbor");
        CoseSign1 message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        foreach (ManifestEntry list in StatusManifest.Read(message.Payload).Entries)
        {
            Take(folder, list.FileName);
        }
    }

    private static byte[] Take(BenchFolder folder, string name)
    {
        byte[] content = File.ReadAllBytes(Path.Combine(folder.Published, name));
        string path = Path.Combine(folder.Flash, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return content;
    }
}
