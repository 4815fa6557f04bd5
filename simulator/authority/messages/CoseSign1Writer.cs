using System.Formats.Cbor;
using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>Writes COSE_Sign1 (RFC 9052, section 4.2) in the product's one form: tag 18, empty unprotected map, r || s.</summary>
public static class CoseSign1Writer
{
    /// <summary>COSE_Sign1.</summary>
    public const CborTag Tag = (CborTag)18;

    private const int HeaderAlgorithm = 1;
    private const int HeaderKeyId = 4;
    private const int HeaderType = 16;

    /// <summary>Signs a message of an authority: its headers are alg, kid and typ.</summary>
    public static byte[] Sign(SigningKey key, int type, byte[] payload) =>
        Sign(key, type, payload, new DeterministicMap().Add(HeaderKeyId, key.PublicKey.KeyId));

    /// <summary>Signs a message with further protected headers; alg and typ are added to them.</summary>
    public static byte[] Sign(SigningKey key, int type, byte[] payload, DeterministicMap headers) =>
        Sign(key, payload, headers.Add(HeaderType, type));

    /// <summary>Signs a message of another format, whose typ is a text (RFC 9596).</summary>
    public static byte[] Sign(SigningKey key, string type, byte[] payload) =>
        Sign(key, payload, new DeterministicMap().Add(HeaderKeyId, key.PublicKey.KeyId).Add(HeaderType, type));

    private static byte[] Sign(SigningKey key, byte[] payload, DeterministicMap headers)
    {
        byte[] protectedHeaders = headers.Add(HeaderAlgorithm, key.CoseAlgorithm).Encode();
        byte[] signature = key.Sign(SignedBytes(protectedHeaders, payload));
        return Encode(protectedHeaders, payload, signature);
    }

    /// <summary>True when the message was signed by the key: over the bytes as they were received.</summary>
    public static bool Verifies(CoseSign1 message, PublicKey key)
    {
        byte[] headers = new ELicense.Formats.CborReader(message.EncodedProtected).ReadBytes().ToArray();
        return Verifies(headers, message.Payload.ToArray(), message.Signature.ToArray(), key);
    }

    /// <summary>True when the parts of a message were signed by the key.</summary>
    public static bool Verifies(byte[] protectedHeaders, byte[] payload, byte[] signature, PublicKey key) =>
        key.Verifies(SignedBytes(protectedHeaders, payload), signature);

    /// <summary>Puts the parts together, whatever the signature is.</summary>
    public static byte[] Encode(byte[] protectedHeaders, byte[] payload, byte[] signature) => DeterministicMap.Item(writer =>
    {
        writer.WriteTag(Tag);
        writer.WriteStartArray(4);
        writer.WriteByteString(protectedHeaders);
        writer.WriteStartMap(0);
        writer.WriteEndMap();
        writer.WriteByteString(payload);
        writer.WriteByteString(signature);
        writer.WriteEndArray();
    });

    // The Sig_structure of RFC 9052, section 4.4, with an empty external_aad.
    private static byte[] SignedBytes(byte[] protectedHeaders, byte[] payload) => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(4);
        writer.WriteTextString("Signature1");
        writer.WriteByteString(protectedHeaders);
        writer.WriteByteString([]);
        writer.WriteByteString(payload);
        writer.WriteEndArray();
    });
}
