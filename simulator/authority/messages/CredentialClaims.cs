using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// The claims of a credential (docs/format.md, section 4) and the way they are signed. It writes what it is told, so that tests
/// and samples can also write credentials that no authority would: the rules are <c>CredentialIssuer</c>'s.
/// </summary>
public sealed record CredentialClaims
{
    private const int ClaimStatus = 65535;
    private const int ClaimDocument = -65701;

    /// <summary>iss: administrative division code (GB/T 2260), "320500".</summary>
    public required string Issuer { get; init; }

    /// <summary>exp: the first second at which it no longer holds.</summary>
    public required long Expires { get; init; }

    /// <summary>nbf: the first second at which it holds.</summary>
    public required long NotBefore { get; init; }

    /// <summary>iat.</summary>
    public required long IssuedAt { get; init; }

    /// <summary>cti, 8 bytes.</summary>
    public required byte[] Id { get; init; }

    /// <summary>cnf; null for kinds 3 and 5.</summary>
    public PublicKey? HolderKey { get; init; }

    public required ListId StatusList { get; init; }

    /// <summary>Index in the status list, 0 … 2^20 - 1.</summary>
    public required int StatusIndex { get; init; }

    /// <summary>The encoded document claim, [kind, { fields }].</summary>
    public required byte[] Document { get; init; }

    /// <summary>The signed credential: a COSE_Sign1 with its tag.</summary>
    public byte[] Sign(SigningKey issuerKey) => CoseSign1Writer.Sign(issuerKey, MessageType.Credential, Encode());

    private byte[] Encode()
    {
        DeterministicMap claims = new DeterministicMap()
            .Add(1, Issuer)
            .Add(4, Expires)
            .Add(5, NotBefore)
            .Add(6, IssuedAt)
            .Add(7, Id)
            .AddEncoded(ClaimStatus, EncodeStatus(StatusList, StatusIndex))
            .AddEncoded(ClaimDocument, Document);
        if (HolderKey is not null)
        {
            claims.Add(8, new DeterministicMap().AddEncoded(1, HolderKey.Encode()));
        }

        return claims.Encode();
    }

    /// <summary>The status claim alone: where a credential's state is listed.</summary>
    internal static byte[] EncodeStatus(ListId list, int index)
    {
        byte[] reference = new DeterministicMap()
            .AddEncoded("idx", DeterministicMap.Item(writer => writer.WriteInt32(index)))
            .AddEncoded("uri", DeterministicMap.Item(writer => writer.WriteTextString(list.ToString())))
            .Encode();
        return new DeterministicMap().AddEncoded("status_list", reference).Encode();
    }
}
