using ELicense.Simulator.Authority.Lists;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Support;

/// <summary>A terminal's judgement over a store in memory, and the authority whose files are in it.</summary>
public sealed class TestTerminal
{
    private const int IndexCount = 1 << 20;

    // Keys take time to make, and no test changes one.
    private static readonly P256Signer s_root = new();
    private static readonly P256Signer s_publisher = new();
    private static readonly P256Signer s_issuer = new();
    private static readonly P256Signer s_holder = new();
    private static readonly Sm2Signer s_sm2Issuer = new();
    private static readonly Sm2Signer s_sm2Holder = new();

    private readonly Dictionary<int, List<ListedState>> _listed = Enumerable.Range(1, 5).ToDictionary(k => k, _ => new List<ListedState>());

    public TestTerminal()
    {
        Trust.Keys.Add(new(s_issuer, ["320100"], [1, 2, 3, 4, 5], [1]));
        Trust.Keys.Add(new(s_sm2Issuer, ["320100"], [1, 2, 3, 4, 5], [1]));
        Trust.Keys.Add(new(s_publisher, ["320000"], [1, 2, 3, 4, 5], [2]));
    }

    public MemoryStore Store { get; } = new();

    public FixedClock Clock { get; } = new();

    public FixedIdentity Identity { get; } = new();

    public TrustListWriter Trust { get; } = new();

    public ISigner Root => s_root;

    public ISigner Publisher => s_publisher;

    public ISigner Issuer => s_issuer;

    public ISigner Holder => s_holder;

    public ISigner Sm2Issuer => s_sm2Issuer;

    public ISigner Sm2Holder => s_sm2Holder;

    public long ListsIssuedAt { get; set; } = SampleDocuments.Now - 3600;

    /// <summary>Puts an index of shard 0 on the list of a kind.</summary>
    public TestTerminal List(int kind, int index, int state)
    {
        _listed[kind].Add(new(index, (byte)state));
        return this;
    }

    /// <summary>Writes all files and starts the terminal.</summary>
    public Checkpoint Start()
    {
        Store.Files["provisioning/roots"] = TrustListWriter.Roots(s_root);
        Store.Files["trust.cbor"] = Trust.Sign(s_root);
        LsfContent[] files = [.. _listed.Select(pair => LsfBuilder.Build(Describe(pair.Key), [.. pair.Value.OrderBy(e => e.Index)]))];
        foreach (LsfContent file in files)
        {
            Store.Files[file.FileName] = file.Bytes;
        }

        Store.Files["m/320000.cbor"] = Manifest(files);
        return Restart();
    }

    /// <summary>Starts the terminal over the store as it is.</summary>
    public Checkpoint Restart() => new(Store, Clock, new DesktopKeyedHash(), Identity, new PreparedTables(Store, 8192, 4));

    /// <summary>A credential of the kind, bound to the holder where the kind is.</summary>
    public SampleCredential Credential(int kind) => new(kind) { Holder = kind is 3 or 5 ? null : s_holder };

    /// <summary>The code as its holder shows it: with a proof made at a time, for a kind that is bound.</summary>
    public string Show(SampleCredential credential, long? at = null, string? nonce = null)
    {
        byte[] signed = credential.Sign(s_issuer);
        return Writer.Text(credential.Holder == null
            ? signed
            : SampleCredential.Present(signed, credential.Holder, at ?? Clock.UnixTime - 5, nonce));
    }

    private byte[] Manifest(LsfContent[] files)
    {
        DateTimeOffset issued = DateTimeOffset.FromUnixTimeSeconds(ListsIssuedAt);
        byte[] payload = ManifestWriter.Payload(new ManifestContent
        {
            Region = 320000, Sequence = 8, IssuedAt = issued, NextUpdate = issued.AddHours(24), NotAfter = issued.AddDays(14),
            RebasePeriod = 8, Files = files,
        });
        return Writer.Sign(Writer.Headers(s_publisher.Algorithm, 65004, s_publisher.KeyId), payload, s_publisher);
    }

    private LsfDescription Describe(int kind) => new()
    {
        Kind = kind, Region = 320000, IndexCount = IndexCount, ToSequence = 8, IssuedAt = (uint)ListsIssuedAt,
    };
}
