using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Bench.Authority;

/// <summary>The keys of a bench's authority: a root, an office for each algorithm, and those for lists and online answers.</summary>
internal static class BenchKeys
{
    /// <summary>The province, and the office that signs with P-256.</summary>
    public const string Province = "110000";

    /// <summary>The same as a number.</summary>
    public const int Region = 110000;

    /// <summary>The office that signs with SM2.</summary>
    public const string Sm2Office = "110100";

    private const int RootYears = 10;
    private const int KeyYears = 5;

    private static readonly int[] s_allKinds = [1, 2, 3, 4, 5];

    public static AuthorityKey[] Make(DateTimeOffset now) =>
    [
        Key(KeyUsage.Root, KeyAlgorithm.P256, now, RootYears),
        Key(KeyUsage.Credentials, KeyAlgorithm.P256, now, KeyYears) with { Issuers = [Province], Kinds = s_allKinds },
        Key(KeyUsage.Credentials, KeyAlgorithm.Sm2, now, KeyYears) with { Issuers = [Sm2Office], Kinds = s_allKinds },
        Key(KeyUsage.Status, KeyAlgorithm.P256, now, KeyYears) with { Issuers = [Province, Regions.Country], Kinds = s_allKinds },
        Key(KeyUsage.OnlineAnswers, KeyAlgorithm.P256, now, KeyYears) with { Issuers = [Province], Kinds = s_allKinds },
    ];

    private static AuthorityKey Key(KeyUsage usage, KeyAlgorithm algorithm, DateTimeOffset now, int years) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(algorithm, new SystemRandom()),
        NotBefore = now.ToUnixTimeSeconds(),
        Expires = now.AddYears(years).ToUnixTimeSeconds(),
    };
}
