using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// A phone asks that its key be put into a credential: it signs the key with the key itself, which proves that it has it. A
/// repeated request gains nothing, because the credential is of use to that phone only.
/// </summary>
public sealed record HolderKeyRequest(PublicKey Key, long IssuedAt)
{
    /// <summary>Signs a request.</summary>
    /// <param name="holderKey">The key that the phone has made.</param>
    /// <param name="issuedAt">The phone's clock, Unix seconds.</param>
    public static byte[] Sign(SigningKey holderKey, long issuedAt)
    {
        byte[] payload = new DeterministicMap()
            .Add(6, issuedAt)
            .Add(8, new DeterministicMap().AddEncoded(1, holderKey.PublicKey.Encode()))
            .Encode();
        return CoseSign1Writer.Sign(holderKey, PhoneMessageType.HolderKeyRequest, payload, new DeterministicMap());
    }

    /// <summary>Reads a request.</summary>
    /// <returns>Null when it is none, or is not signed by the key that it names.</returns>
    public static HolderKeyRequest? Read(byte[] bytes)
    {
        CoseSign1? message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        if (message is not { Type: PhoneMessageType.HolderKeyRequest, KeyId: null, EmbeddedCredential: null })
        {
            return null;
        }

        HolderKeyRequest? request = ReadPayload(new CborReader(message.Payload));
        return request is not null && CoseSign1Writer.Verifies(message, request.Key) ? request : null;
    }

    private static HolderKeyRequest? ReadPayload(CborReader reader)
    {
        bool isMap = reader.ReadMap() == 2 && reader.ReadKey() == 6;
        long issuedAt = reader.ReadInteger();
        bool hasKey = reader.ReadKey() == 8 && reader.ReadMap() == 1 && reader.ReadKey() == 1;
        CoseKey key = CoseKey.Read(reader);
        PublicKey? holderKey = isMap && hasKey && !reader.Failed ? PublicKey.From(key) : null;
        return holderKey is null ? null : new HolderKeyRequest(holderKey, issuedAt);
    }
}
