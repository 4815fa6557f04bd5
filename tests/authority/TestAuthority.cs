using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Phone;

namespace ELicense.Tests.Authority;

/// <summary>An authority for 320500 in a folder of its own, with a root, a key for credentials and one for status.</summary>
public sealed class TestAuthority : IDisposable
{
    public const string Issuer = "320500";
    public const int Region = 320000;

    /// <summary>Thursday, 2026-10-15, noon in China.</summary>
    public static readonly DateTimeOffset Now = new(2026, 10, 15, 12, 0, 0, TimeSpan.FromHours(8));

    public static readonly DateOnly Today = new(2026, 10, 15);

    private readonly SeededRandom _random;

    public TestAuthority(KeyAlgorithm algorithm = KeyAlgorithm.P256, string seed = "authority")
    {
        _random = new SeededRandom(seed);
        Folder = Directory.CreateTempSubdirectory("authority-test-").FullName;
        Root = NewKey(KeyUsage.Root, algorithm, []);
        IssuerKey = NewKey(KeyUsage.Credentials, algorithm, [Issuer]);
        StatusKey = NewKey(KeyUsage.Status, algorithm, ["320000"]);
        Authority = ReferenceAuthority.Create(File, _random, Clock).Value!;
        Assert.True(Authority.Keys.Add(Root, IssuerKey, StatusKey).IsGranted);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "authority.db");

    public string Published => Path.Combine(Folder, "published");

    public SettableClock Clock { get; } = new(Now);

    public AuthorityKey Root { get; }

    public AuthorityKey IssuerKey { get; }

    public AuthorityKey StatusKey { get; }

    public ReferenceAuthority Authority { get; private set; }

    public AuthorityKey NewKey(KeyUsage usage, KeyAlgorithm algorithm, string[] issuers, params int[] kinds) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(algorithm, _random),
        Issuers = issuers,
        Kinds = kinds is [] ? [1, 2, 3, 4, 5] : kinds,
        NotBefore = Now.AddDays(-1).ToUnixTimeSeconds(),
        Expires = Now.AddYears(5).ToUnixTimeSeconds(),
    };

    public SigningKey NewHolderKey(KeyAlgorithm algorithm = KeyAlgorithm.P256) => SigningKey.Create(algorithm, _random);

    public HolderPhone NewPhone(Wallet wallet) => new(wallet, _random, Clock);

    public Wallet NewWallet(string name = "wallet") => Wallet.Open(Path.Combine(Folder, name)).Value!;

    /// <summary>A request that nothing is wrong with.</summary>
    public IssueRequest Request(DocumentRecord document, SigningKey? holder = null) => new()
    {
        Issuer = Issuer,
        Document = document,
        HolderKeyRequest = document.IsBoundToHolder
            ? HolderKeyRequest.Sign(holder ?? NewHolderKey(), Clock.GetUtcNow().ToUnixTimeSeconds())
            : null,
        PhotoTaken = Today.AddMonths(-1),
    };

    public IssuedCredential Issue(DocumentRecord document, SigningKey? holder = null)
    {
        Outcome<IssuedCredential> outcome = Authority.Credentials.Issue(Request(document, holder));
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    /// <summary>Closes the file and opens it again, as another process does.</summary>
    public void Reopen()
    {
        Authority.Dispose();
        Authority = ReferenceAuthority.Open(File, _random, Clock).Value!;
    }

    public void Dispose()
    {
        Authority.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
