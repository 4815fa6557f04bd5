using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using FixedClock = ELicense.Tests.Support.FixedClock;

namespace ELicense.Tests.Authority;

/// <summary>What a test authority has published, as files and through the terminal's own readers.</summary>
internal static class Published
{
    internal const string Manifest = "m/320000.cbor";

    internal static Publication Publish(this TestAuthority test)
    {
        Outcome<Publication> outcome = test.Authority.Publisher.Publish(test.Published, new PublishSettings());
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    internal static Refusal RefusalToPublish(this TestAuthority test) =>
        test.Authority.Publisher.Publish(test.Published, new PublishSettings()).Refusal!;

    /// <summary>A terminal's store: what is published, and the root keys by provisioning.</summary>
    internal static MemoryStore Terminal(this TestAuthority test)
    {
        MemoryStore store = new();
        foreach (string name in test.Names())
        {
            store.Files[name] = File.ReadAllBytes(Path.Combine(test.Published, name));
        }

        store.Files[RootKeys.FileName] = test.Authority.Publisher.RootKeys();
        return store;
    }

    internal static TrustList? Trust(MemoryStore store) =>
        TrustStore.Load(store, new SequenceMemory(store, new DesktopKeyedHash()), new MessageSignature());

    internal static StatusAnswer Ask(this TestAuthority test, IssuedCredential credential)
    {
        MemoryStore store = test.Terminal();
        DesktopKeyedHash hash = new();
        StatusLists lists = new(store, hash, new SequenceMemory(store, hash), new MessageSignature());
        return lists.Ask(credential.Content.Status, Trust(store), test.Time());
    }

    internal static TrustedTime Time(this TestAuthority test) =>
        new(new FixedClock { UnixTime = test.Clock.GetUtcNow().ToUnixTimeSeconds() }, 0);

    internal static HashSet<string> Names(this TestAuthority test) =>
    [
        .. Directory.GetFiles(test.Published, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(test.Published, path).Replace('\\', '/')),
    ];

    /// <summary>All files with their bytes in hex.</summary>
    internal static SortedDictionary<string, string> Content(this TestAuthority test) =>
        new(test.Terminal().Files.ToDictionary(file => file.Key, file => Convert.ToHexString(file.Value)), StringComparer.Ordinal);
}
