using ELicense.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace ELicense.Tests.Crypto;

public class Sm3Tests
{
    // GB/T 32905-2016 annex A.1 and A.2.
    [Theory]
    [InlineData("616263", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("6162636461626364616263646162636461626364616263646162636461626364"
        + "6162636461626364616263646162636461626364616263646162636461626364",
        "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void StandardExamples(string message, string digest)
    {
        Sm3 sm3 = new();
        byte[] bytes = Convert.FromHexString(message), actual = new byte[32];
        sm3.Update(bytes, 0, bytes.Length);
        sm3.Finish(actual, 0);
        Assert.Equal(digest, Convert.ToHexString(actual));
    }

    [Fact]
    public void EveryLengthAgreesWithBouncyCastle() => DigestAgreement.Check(new Sm3(), BouncyCastle, seed: 12);

    private static byte[] BouncyCastle(byte[] message)
    {
        SM3Digest digest = new();
        byte[] result = new byte[32];
        digest.BlockUpdate(message, 0, message.Length);
        digest.DoFinal(result, 0);
        return result;
    }
}
