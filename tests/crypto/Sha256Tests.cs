using System.Security.Cryptography;
using System.Text;
using ELicense.Crypto;

namespace ELicense.Tests.Crypto;

public class Sha256Tests
{
    // FIPS 180-4, examples of the Cryptographic Standards and Guidelines page of NIST (one block, two blocks, a million a).
    [Theory]
    [InlineData("", 1, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("abc", 1, "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248D6A61D20638B8E5C026930C3E6039A33CE45964FF2167F6ECEDD419DB06C1")]
    [InlineData("aaaaaaaaaa", 100_000, "CDC76E5C9914FB9281A1C7E284D73E67F1809A48A497200E046D39CCC7112CD0")]
    public void StandardExamples(string text, int repeated, string digest)
    {
        Sha256 sha256 = new();
        byte[] piece = Encoding.ASCII.GetBytes(text), actual = new byte[32];
        for (int i = 0; i < repeated; i++)
        {
            sha256.Update(piece, 0, piece.Length);
        }

        sha256.Finish(actual, 0);
        Assert.Equal(digest, Convert.ToHexString(actual));
    }

    [Fact]
    public void EveryLengthAgreesWithTheFramework() => DigestAgreement.Check(new Sha256(), SHA256.HashData, seed: 11);
}
