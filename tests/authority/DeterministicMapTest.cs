using ELicense.Formats;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Tests.Authority;

public class DeterministicMapTest
{
    // RFC 8949, section 4.2.1 has these keys in this order: 10, 100, -1, "z", "aa"; arrays and booleans are no keys of ours.
    [Fact]
    public void KeysStandInBytewiseOrderOfTheirEncoding()
    {
        byte[] one = [1];
        byte[] map = new DeterministicMap()
            .AddEncoded("aa", one).AddEncoded("z", one)
            .AddEncoded(-65701, one).AddEncoded(-1, one).AddEncoded(-3, one)
            .AddEncoded(65535, one).AddEncoded(100, one).AddEncoded(4, one).AddEncoded(10, one).AddEncoded(1, one)
            .Encode();
        Assert.Equal(
            "AA" + "0101" + "0401" + "0A01" + "186401" + "19FFFF01" + "2001" + "2201" + "3A000100A401" + "617A01" + "62616101",
            Convert.ToHexString(map));
        Assert.True(DeterministicCbor.Check(new ByteSegment(map, 0, map.Length)));
    }

    [Fact]
    public void AKeyCanNotStandTwice() =>
        Assert.Throws<ArgumentException>(() => new DeterministicMap().Add(1, 1).Add(1, 2));

    [Theory]
    [InlineData("AB", "BB8")]
    [InlineData("Hello!!", "%69 VD92EX0")]
    [InlineData("base-45", "UJCLQE7W581")]
    [InlineData("ietf!", "QED8WEX0")]
    [InlineData("", "")]
    public void Base45IsThatOfTheRfc(string text, string digits) =>
        Assert.Equal(digits, Base45Encoder.Encode(System.Text.Encoding.ASCII.GetBytes(text)));
}
