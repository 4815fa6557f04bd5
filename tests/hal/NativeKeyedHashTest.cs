using System.Text;
using ELicense.Hal.Esp32;

namespace ELicense.Tests.Hal;

/// <summary>RFC 4231 section 4, HMAC-SHA-256; case 5 gives the first 128 bits only.</summary>
public sealed class NativeKeyedHashTest
{
    private static readonly byte[] LongKey = [.. Enumerable.Repeat((byte)0xAA, 131)];

    public static TheoryData<byte[], byte[], string> Vectors => new()
    {
        { Repeat(0x0B, 20), Ascii("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7" },
        {
            Ascii("Jefe"),
            Ascii("what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        },
        { Repeat(0xAA, 20), Repeat(0xDD, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe" },
        {
            [.. Enumerable.Range(1, 25).Select(i => (byte)i)],
            Repeat(0xCD, 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        },
        { Repeat(0x0C, 20), Ascii("Test With Truncation"), "a3b6167473100ee06e0c796c2955552b" },
        {
            LongKey,
            Ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        },
        {
            LongKey,
            Ascii("This is a test using a larger than block-size key and a larger than block-size data. "
                + "The key needs to be hashed before being used by the HMAC algorithm."),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Agrees_with_the_standard(byte[] key, byte[] data, string expected)
    {
        byte[] hash = new NativeKeyedHash().Compute(key, data);
        Assert.Equal(32, hash.Length);
        Assert.StartsWith(expected, Convert.ToHexStringLower(hash));
    }

    private static byte[] Repeat(byte value, int count) => [.. Enumerable.Repeat(value, count)];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
