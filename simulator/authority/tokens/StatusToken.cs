using System.Formats.Cbor;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Tokens;

/// <summary>
/// A Status List Token of draft-ietf-oauth-status-list-21, section 5.2: a CWT for phones and other verifiers, one a shard.
/// Terminals don't need it.
/// </summary>
public sealed record StatusToken
{
    private const string Type = "application/statuslist+cwt";
    private const int TypeHeader = 16;
    private const int Subject = 2;
    private const int Expiry = 4;
    private const int Issued = 6;
    private const int StatusList = 65533;
    private const int TimeToLive = 65534;

    /// <summary>sub: what a credential's status reference names as uri.</summary>
    public required string Uri { get; init; }

    /// <summary>iat, exp: Unix seconds.</summary>
    public required long IssuedAt { get; init; }

    public required long Expires { get; init; }

    /// <summary>ttl: seconds for which a copy may be used.</summary>
    public required long CacheSeconds { get; init; }

    public required TokenStatusList List { get; init; }

    /// <summary>Reads a token.</summary>
    /// <returns>Null when it is malformed, of another type, or not signed by the key.</returns>
    public static StatusToken? Read(byte[] bytes, PublicKey key)
    {
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Strict);
            return reader.ReadTag() == CoseSign1Writer.Tag && reader.ReadStartArray() == 4 ? ReadSigned(reader, key) : null;
        }
        catch (Exception failure) when (failure is CborContentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    public byte[] Sign(SigningKey key) => CoseSign1Writer.Sign(key, Type, new DeterministicMap()
        .Add(Subject, Uri)
        .Add(Expiry, Expires)
        .Add(Issued, IssuedAt)
        .AddEncoded(StatusList, List.Encode())
        .Add(TimeToLive, CacheSeconds)
        .Encode());

    private static StatusToken? ReadSigned(CborReader reader, PublicKey key)
    {
        byte[] headers = reader.ReadByteString();
        reader.SkipValue();
        byte[] payload = reader.ReadByteString();
        byte[] signature = reader.ReadByteString();
        return Map(headers).TryGetValue(TypeHeader, out ReadOnlyMemory<byte> type)
            && new CborReader(type).ReadTextString() == Type
            && CoseSign1Writer.Verifies(headers, payload, signature, key)
            ? ReadClaims(Map(payload))
            : null;
    }

    private static StatusToken? ReadClaims(Dictionary<int, ReadOnlyMemory<byte>> claims)
    {
        int[] required = [Subject, Expiry, Issued, StatusList, TimeToLive];
        return required.All(claims.ContainsKey) && TokenStatusList.Read(claims[StatusList]) is { } list
            ? new StatusToken
            {
                Uri = new CborReader(claims[Subject]).ReadTextString(),
                IssuedAt = new CborReader(claims[Issued]).ReadInt64(),
                Expires = new CborReader(claims[Expiry]).ReadInt64(),
                CacheSeconds = new CborReader(claims[TimeToLive]).ReadInt64(),
                List = list,
            }
            : null;
    }

    private static Dictionary<int, ReadOnlyMemory<byte>> Map(byte[] encoded)
    {
        var map = new Dictionary<int, ReadOnlyMemory<byte>>();
        var reader = new CborReader(encoded, CborConformanceMode.Strict);
        for (int? left = reader.ReadStartMap(); left > 0; left--)
        {
            map.Add(reader.ReadInt32(), reader.ReadEncodedValue());
        }

        return map;
    }
}
