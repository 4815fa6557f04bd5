using System.Text;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>FIPS 180-4 and GB/T 32905, their own examples, fed whole and in pieces.</summary>
[TestClass]
public class HashTests
{
    [TestMethod]
    [DataRow("", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [DataRow("abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248D6A61D20638B8E5C026930C3E6039A33CE45964FF2167F6ECEDD419DB06C1")]
    public void Sha256Examples(string message, string digest)
    {
        RequireDigest(new Sha256(), message, digest);
    }

    [TestMethod]
    [DataRow("abc", "DDAF35A193617ABACC417349AE20413112E6FA4E89A97EA20A9EEEE64B55D39A"
        + "2192992A274FC1A836BA3C23A3FEEBBD454D4423643CE80E2A9AC94FA54CA49F")]
    public void Sha512Examples(string message, string digest)
    {
        RequireDigest(new Sha512(), message, digest);
    }

    [TestMethod]
    [DataRow("abc", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [DataRow("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
        "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void Sm3Examples(string message, string digest)
    {
        RequireDigest(new Sm3(), message, digest);
    }

    private static void RequireDigest(MessageDigest hash, string message, string digest)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(message);
        for (int piece = 1; piece <= 65; piece += 16)
        {
            for (int at = 0; at < bytes.Length; at += piece)
            {
                hash.Update(bytes, at, bytes.Length - at < piece ? bytes.Length - at : piece);
            }

            byte[] found = new byte[hash.Length];
            hash.Finish(found, 0);
            Assert.AreEqual(digest, Hex.Text(found));
        }
    }
}
