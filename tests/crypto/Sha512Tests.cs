using System.Security.Cryptography;
using System.Text;
using ELicense.Crypto.Ed25519;

namespace ELicense.Tests.Crypto;

public class Sha512Tests
{
    // FIPS 180-4, example of the Cryptographic Standards and Guidelines page of NIST.
    [Fact]
    public void StandardExample()
    {
        Sha512 sha512 = new();
        byte[] digest = new byte[64];
        sha512.Update(Encoding.ASCII.GetBytes("abc"), 0, 3);
        sha512.Finish(digest, 0);
        Assert.Equal(
            "DDAF35A193617ABACC417349AE20413112E6FA4E89A97EA20A9EEEE64B55D39A"
            + "2192992A274FC1A836BA3C23A3FEEBBD454D4423643CE80E2A9AC94FA54CA49F",
            Convert.ToHexString(digest));
    }

    [Fact]
    public void EveryLengthAgreesWithTheFramework() => DigestAgreement.Check(new Sha512(), SHA512.HashData, seed: 13);
}
