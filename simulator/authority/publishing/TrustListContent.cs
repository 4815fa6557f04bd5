using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A trust list: which keys count for what, and the tables and limits that the authority sets.</summary>
public sealed record TrustListContent
{
    private const int FormatVersion = 1;

    /// <summary>Higher than that of every list before.</summary>
    public required long Sequence { get; init; }

    /// <summary>iat, Unix seconds.</summary>
    public required long IssuedAt { get; init; }

    /// <summary>exp: the first second at which it no longer decides who is trusted.</summary>
    public required long Expires { get; init; }

    public IReadOnlyList<VerdictRow> Verdicts { get; init; } = [];

    public IReadOnlyList<LetterRow> Letters { get; init; } = [];

    public TrustPolicy Policy { get; init; } = new();

    public IReadOnlyList<DisclosureRow> Disclosures { get; init; } = [];

    /// <summary>The keys that it vouches for; roots are not among them.</summary>
    public required IReadOnlyList<AuthorityKey> Keys { get; init; }

    /// <summary>The signed list: a COSE_Sign1 with its tag, and the kid of the root in it.</summary>
    public byte[] Sign(SigningKey root) => CoseSign1Writer.Sign(root, MessageType.TrustList, Encode());

    public byte[] Encode() => new DeterministicMap()
        .Add(1, FormatVersion)
        .Add(2, Sequence)
        .Add(3, IssuedAt)
        .Add(4, Expires)
        .AddEncoded(5, DeterministicMap.Array([.. Verdicts.Select(Encode), .. Letters.Select(Encode)]))
        .Add(6, Policy.Encode())
        .AddEncoded(7, DeterministicMap.Array([.. Keys.Select(Encode)]))
        .AddEncoded(8, DeterministicMap.Array([.. Disclosures.Select(row => row.Encode())]))
        .Encode();

    private static byte[] Encode(VerdictRow row) => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(4);
        writer.WriteInt32(row.Kind);
        writer.WriteInt32(row.State);
        writer.WriteInt32(row.Verdict);
        writer.WriteInt32(row.Reason);
        writer.WriteEndArray();
    });

    private static byte[] Encode(LetterRow row) => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(4);
        writer.WriteInt32(row.Kind);
        writer.WriteTextString(row.Letter.ToString());
        writer.WriteInt32(row.Verdict);
        writer.WriteInt32(row.Reason);
        writer.WriteEndArray();
    });

    private static byte[] Encode(AuthorityKey key) => new DeterministicMap()
        .Add(1, key.SigningKey.PublicKey.KeyId)
        .Add(2, key.SigningKey.CoseAlgorithm)
        .AddEncoded(3, key.SigningKey.PublicKey.Encode())
        .Add(4, key.Issuers)
        .Add(5, key.Kinds)
        .Add(6, key.NotBefore)
        .Add(7, key.Expires)
        .Add(8, [(int)key.Usage])
        .Encode();
}
