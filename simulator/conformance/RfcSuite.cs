using System.Text.Json;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Simulator.Conformance;

/// <summary>RFC 6979 appendix A.2.5 and RFC 8032 section 7.1, with spoilt copies of theirs.</summary>
internal sealed class RfcSuite : ISuite
{
    private readonly SignatureJudge _judge = new();

    public bool Recognises(JsonElement root) => root.Has("ecdsa_p256_sha256") && root.Has("ed25519");

    public string NameOf(JsonElement root) => "RFC 6979 and RFC 8032";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        JsonElement ecdsa = root.GetProperty("ecdsa_p256_sha256");
        PublicKey key = PublicKey.Create(Curve.P256, ecdsa.Hex("qx"), ecdsa.Hex("qy"));
        int number = 0;
        foreach (JsonElement test in ecdsa.GetProperty("tests").EnumerateArray())
        {
            byte[] signature = [.. test.Hex("r"), .. test.Hex("s")];
            Count(test, $"RFC 6979, {++number}", _judge.IsValid(key, test.Hex("msg_hex"), signature), report);
        }
        foreach (JsonElement test in root.GetProperty("ed25519").EnumerateArray())
        {
            PublicKey? edwards = EdDsa.CreateKey(test.Hex("pk"));
            bool isValid = edwards is not null && _judge.IsValid(edwards, test.Hex("msg"), test.Hex("sig"));
            Count(test, test.Text("name"), isValid, report);
        }
    }

    private static void Count(JsonElement test, string id, bool isValid, SuiteReport report) =>
        report.Count(id, test.GetProperty("valid").GetBoolean(), isValid, test.Has("note") ? test.Text("note") : "");
}
