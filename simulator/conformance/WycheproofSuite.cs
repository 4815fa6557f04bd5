using System.Text.Json;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Simulator.Conformance;

/// <summary>Project Wycheproof, https://github.com/C2SP/wycheproof: ECDSA on P-256 in IEEE P1363 form, and Ed25519.</summary>
internal sealed class WycheproofSuite : ISuite
{
    private readonly SignatureJudge _judge = new();

    public bool Recognises(JsonElement root) =>
        root.Has("testGroups") && root.GetProperty("testGroups")[0].Text("type") is "EcdsaP1363Verify" or "EddsaVerify";

    public string NameOf(JsonElement root) =>
        IsEdwards(root.GetProperty("testGroups")[0]) ? "Wycheproof Ed25519" : "Wycheproof ECDSA P-256";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        foreach (JsonElement group in root.GetProperty("testGroups").EnumerateArray())
        {
            PublicKey? key = Key(group);
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                Run(test, key, report);
            }
        }
    }

    private void Run(JsonElement test, PublicKey? key, SuiteReport report)
    {
        bool isValid = key is not null && _judge.IsValid(key, test.Hex("msg"), test.Hex("sig"));
        report.Count($"tcId {test.GetProperty("tcId")}", test.Text("result") == "valid", isValid, test.Text("comment"));
    }

    private static PublicKey? Key(JsonElement group)
    {
        JsonElement key = group.GetProperty("publicKey");
        if (IsEdwards(group))
        {
            return EdDsa.CreateKey(key.Hex("pk"));
        }

        byte[] point = key.Hex("uncompressed");
        return PublicKey.Create(Curve.P256, point[1..33], point[33..]);
    }

    private static bool IsEdwards(JsonElement group) => group.Text("type") == "EddsaVerify";
}
