using System.Text.Json;
using ELicense.Crypto;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

/// <summary>Project Wycheproof's signatures, https://github.com/C2SP/wycheproof, where they lie beside the repository.</summary>
public class WycheproofTests
{
    [Fact]
    public void EcdsaP256()
    {
        JsonElement root = PublicVectors.Read("wycheproof/ecdsa_secp256r1_sha256_p1363_test.json");
        SignatureVerifier verifier = new();
        List<string> deviations = [];
        int cases = 0;
        foreach (JsonElement group in root.GetProperty("testGroups").EnumerateArray())
        {
            PublicKey key = Key(group.GetProperty("publicKey"));
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                SignatureResult result = Verify(verifier, key, Bytes(test, "msg"), Bytes(test, "sig"));
                bool expected = test.GetProperty("result").GetString() == "valid";
                if (expected != (result == SignatureResult.Valid)) deviations.Add($"{test.GetProperty("tcId")}: {result}");
                cases++;
            }
        }
        Assert.Empty(deviations);
        Assert.Equal(root.GetProperty("numberOfTests").GetInt32(), cases);
    }

    private static PublicKey Key(JsonElement key)
    {
        byte[] point = Bytes(key, "uncompressed");
        return PublicKey.Create(Curve.P256, point[1..33], point[33..]);
    }

    private static byte[] Bytes(JsonElement element, string name) => Hex(element.GetProperty(name).GetString()!);
}
