using System.Text;
using System.Text.Json;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using ELicense.Formats;

namespace ELicense.Simulator.Conformance;

/// <summary>
/// The COSE working group's examples of COSE_Sign1, https://github.com/cose-wg/Examples. They are read as RFC 9052 has them,
/// not as the stricter profile of a licence, which wants an empty unprotected header and would refuse nearly all.
/// </summary>
internal sealed class CoseExamplesSuite : ISuite
{
    private const int Sign1Tag = 18;

    private readonly SignatureJudge _judge = new();

    public bool Recognises(JsonElement root) => root.Has("input") && root.GetProperty("input").Has("sign0") && root.Has("output");

    public string NameOf(JsonElement root) => "COSE examples, COSE_Sign1";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        JsonElement sign = root.GetProperty("input").GetProperty("sign0"), key = sign.GetProperty("key");
        byte[] message = root.GetProperty("output").Hex("cbor");
        bool isFailure = root.Has("fail") && root.GetProperty("fail").GetBoolean();
        if (!isFailure && WhyNot(sign, key, message) is string why)
        {
            report.LeaveOut(file, why);
            return;
        }
        byte[] external = sign.Has("external") ? sign.Hex("external") : [];
        report.Count(file, !isFailure, IsValid(message, external, Key(key)), root.Text("title"));
    }

    // What the profile of a licence (docs/format.md) leaves out of COSE.
    private static string? WhyNot(JsonElement sign, JsonElement key, byte[] message) => (key.Text("crv"), sign.Text("alg")) switch
    {
        not (("P-256", "ES256") or ("Ed25519", "EdDSA")) => $"{sign.Text("alg")} on {key.Text("crv")}, which no licence uses",
        _ when message[0] != 0xC0 + Sign1Tag => "no tag 18, which a licence must have",
        _ when !DeterministicCbor.Check(new ByteSegment(message, 0, message.Length)) 
            => "not in deterministic CBOR, as a licence must be",
        _ => null,
    };

    private bool IsValid(byte[] message, byte[] external, PublicKey key)
    {
        CborReader reader = new(new ByteSegment(message, 0, message.Length));
        reader.ReadTag(Sign1Tag);
        reader.ReadArray(4);
        byte[] encodedProtected = Copy(reader.ReadEncoded());
        reader.Skip();
        byte[] encodedPayload = Copy(reader.ReadEncoded());
        byte[] signature = reader.Failed ? [] : Copy(reader.ReadBytes());
        if (reader.Failed || !IsAlgorithmOf(key, encodedProtected))
        {
            return false;
        }

        if (encodedProtected is [0x41, 0xA0])
        {
            encodedProtected = [0x40]; // section 4.4: an empty map is signed as an empty string
        }

        byte[] context = [0x84, 0x6A, .. Encoding.ASCII.GetBytes("Signature1")];
        byte[] toBeSigned = [.. context, .. encodedProtected, (byte)(0x40 + external.Length), .. external, .. encodedPayload];
        return _judge.IsValid(key, toBeSigned, signature);
    }

    // The protected header, where it is not empty, names the key's algorithm: ES256 (-7) or EdDSA (-8).
    private static bool IsAlgorithmOf(PublicKey key, byte[] encodedProtected)
    {
        if (encodedProtected is [0x40] or [0x41, 0xA0])
        {
            return true;
        }

        CborReader header = new(new ByteSegment(encodedProtected, 1, encodedProtected.Length - 1));
        for (int left = header.ReadMap(); left > 0 && !header.Failed; left--)
        {
            if (header.ReadKey() != 1)
            {
                header.Skip();
            }
            else
            {
                return header.ReadInteger() == (key.Curve == Curve.P256 ? -7 : -8) && !header.Failed;
            }
        }
        return false;
    }

    private static PublicKey Key(JsonElement key) => key.Text("crv") == "Ed25519"
        ? EdDsa.CreateKey(Coordinate(key, "x"))
        : PublicKey.Create(Curve.P256, Coordinate(key, "x"), Coordinate(key, "y"));

    private static byte[] Coordinate(JsonElement key, string name) => key.Has(name + "_hex")
        ? key.Hex(name + "_hex")
        : Convert.FromBase64String(key.Text(name).Replace('-', '+').Replace('_', '/') + "=");

    private static byte[] Copy(ByteSegment segment) => segment.ToArray();
}
