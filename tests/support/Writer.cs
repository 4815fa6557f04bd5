using System.Formats.Cbor;
using System.Text;

namespace ELicense.Tests.Support;

/// <summary>Writes licence codes by docs/format.md alone, with System.Formats.Cbor: a second implementation beside the product's.</summary>
public static class Writer
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public delegate void Content(CborWriter writer);

    public static byte[] Cbor(Content content)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical, convertIndefiniteLengthEncodings: true);
        content(writer);
        return writer.Encode();
    }

    /// <summary>A COSE_Sign1 message with tag 18, signed.</summary>
    public static byte[] Sign(byte[] headers, byte[] payload, ISigner signer)
    {
        byte[] signature = signer.Sign(SigStructure(headers, payload));
        return Cbor(w =>
        {
            w.WriteTag((CborTag)18);
            w.WriteStartArray(4);
            w.WriteByteString(headers);
            w.WriteStartMap(0);
            w.WriteEndMap();
            w.WriteByteString(payload);
            w.WriteByteString(signature);
            w.WriteEndArray();
        });
    }

    public static byte[] SigStructure(byte[] headers, byte[] payload) => Cbor(w =>
    {
        w.WriteStartArray(4);
        w.WriteTextString("Signature1");
        w.WriteByteString(headers);
        w.WriteByteString([]);
        w.WriteByteString(payload);
        w.WriteEndArray();
    });

    public static byte[] Headers(long algorithm, int type, byte[]? keyId = null, byte[]? embedded = null) => Cbor(w =>
    {
        w.WriteStartMap(null);
        w.WriteInt32(1);
        w.WriteInt64(algorithm);
        if (keyId != null)
        {
            w.WriteInt32(4);
            w.WriteByteString(keyId);
        }

        if (embedded != null)
        {
            w.WriteInt32(13);
            w.WriteEncodedValue(embedded);
        }

        w.WriteInt32(16);
        w.WriteInt32(type);
        w.WriteEndMap();
    });

    public static void CoseKey(CborWriter w, ISigner key)
    {
        w.WriteStartMap(null);
        w.WriteInt32(1);
        w.WriteInt32(2);
        w.WriteInt32(-1);
        w.WriteInt32(key.CoseCurve);
        w.WriteInt32(-2);
        w.WriteByteString(key.X);
        w.WriteInt32(-3);
        w.WriteByteString(key.Y);
        w.WriteEndMap();
    }

    public static string Text(byte[] message) => "ELC1:" + Base45(message);

    /// <summary>RFC 9285.</summary>
    public static string Base45(byte[] bytes)
    {
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i += 2)
        {
            bool pair = i + 1 < bytes.Length;
            int value = pair ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
            for (int digits = pair ? 3 : 2; digits > 0; digits--, value /= 45)
            {
                text.Append(Alphabet[value % 45]);
            }
        }

        return text.ToString();
    }
}
