using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>The keys of an authority.</summary>
public sealed class KeyRing(AuthorityStore store, TimeProvider clock)
{
    private const int MaximumRootsAtOnce = 2;
    private const int MaximumCodes = 64;

    public IReadOnlyList<AuthorityKey> All => store.Keys.All();

    /// <summary>Takes keys into use, all of them or none.</summary>
    /// <returns>The first of them.</returns>
    public Outcome<AuthorityKey> Add(params AuthorityKey[] keys) => store.InTransaction<AuthorityKey>(() =>
    {
        foreach (AuthorityKey key in keys)
        {
            if ((RefuseContent(key) ?? RefuseRoot(key)) is { } refusal)
            {
                return refusal;
            }

            store.Keys.Add(key);
        }

        return keys[0];
    });

    /// <summary>The keys of a usage that may sign now, the oldest first.</summary>
    public IReadOnlyList<AuthorityKey> InForce(KeyUsage usage)
    {
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        return [.. All.Where(key => key.Usage == usage && key.IsInForce(now))];
    }

    /// <summary>The key that signs a credential.</summary>
    /// <param name="issuer">The iss claim.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="keyId">The kid in hex of the key that has to be used; null for the oldest that may.</param>
    public Outcome<AuthorityKey> ForCredential(string issuer, int kind, string? keyId)
    {
        AuthorityKey[] keys = [.. InForce(KeyUsage.Credentials).Where(key => keyId is null || key.IdText == keyId)];
        AuthorityKey[] ofIssuer = [.. keys.Where(key => key.Issuers.Contains(issuer))];
        if (keys.Length == 0)
        {
            return new Refusal(RefusalCode.NoKey, $"no key {keyId ?? "for credentials"} is in force");
        }

        if (ofIssuer.Length == 0)
        {
            return new Refusal(RefusalCode.KeyNotForIssuer, $"no key {keyId ?? "in force"} signs for {issuer}");
        }

        return ofIssuer.FirstOrDefault(key => key.Kinds.Contains(kind)) is { } found
            ? found
            : new Refusal(RefusalCode.KeyNotForKind, $"no key {keyId ?? "in force"} of {issuer} signs kind {kind}");
    }

    private static Refusal? RefuseContent(AuthorityKey key)
    {
        if (key.Expires <= key.NotBefore)
        {
            return new Refusal(RefusalCode.ValidityWrong, "the key ends before it begins");
        }

        // Terminals refuse the whole trust list for one such key.
        if (key.Issuers.Count > MaximumCodes)
        {
            return new Refusal(RefusalCode.MalformedField, $"a key has {MaximumCodes} codes at most, not {key.Issuers.Count}");
        }

        return key.Issuers.FirstOrDefault(code => !IsCodeFor(key.Usage, code)) is { } unknown
            ? new Refusal(RefusalCode.UnknownRegion, $"{unknown} is no code of GB/T 2260 for a key of usage {key.Usage}")
            : null;
    }

    private static bool IsCodeFor(KeyUsage usage, string code) => usage switch
    {
        KeyUsage.Status => Regions.IsProvince(code) || code == Regions.Country,
        KeyUsage.OnlineAnswers => Regions.IsProvince(code),
        _ => Regions.IsDivision(code),
    };

    // Terminals hold two root keys, for roll-over.
    private Refusal? RefuseRoot(AuthorityKey key)
    {
        bool Overlaps(AuthorityKey other) =>
            other.Usage == KeyUsage.Root && other.NotBefore < key.Expires && key.NotBefore < other.Expires;

        return key.Usage == KeyUsage.Root && All.Count(Overlaps) >= MaximumRootsAtOnce
            ? new Refusal(RefusalCode.TooManyRoots, $"{MaximumRootsAtOnce} root keys are in force in that time already")
            : null;
    }
}
