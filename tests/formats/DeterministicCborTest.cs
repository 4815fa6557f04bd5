using System.Formats.Cbor;
using ELicense.Formats;

namespace ELicense.Tests.Formats;

public class DeterministicCborTest
{
    [Theory]
    [InlineData("00")]
    [InlineData("17")]
    [InlineData("1818")]
    [InlineData("190100")]
    [InlineData("1a00010000")]
    [InlineData("1b0000000100000000")]
    [InlineData("1b7fffffffffffffff")]
    [InlineData("3b7fffffffffffffff")]
    [InlineData("40")]
    [InlineData("4401020304")]
    [InlineData("60")]
    [InlineData("66e6a0b7e69cac")] // 样本
    [InlineData("64f0a08080")] // U+20000
    [InlineData("80")]
    [InlineData("83010203")]
    [InlineData("a0")]
    [InlineData("a201020304")]
    [InlineData("a301010a012001")] // 1, 10, -1
    [InlineData("a2616101626161 01")]
    [InlineData("d28100")]
    [InlineData("f4")]
    [InlineData("f5")]
    [InlineData("f6")]
    [InlineData("8181818181818181 80", false)]
    [InlineData("81818181818181 80")]
    public void TakesWhatIsDeterministic(string hex, bool expected = true) => Assert.Equal(expected, Check(hex));

    [Theory]
    [InlineData("")]
    [InlineData("1817")] // longer than needed, four times
    [InlineData("1900ff")]
    [InlineData("1a0000ffff")]
    [InlineData("1b00000000ffffffff")]
    [InlineData("1b8000000000000000")]
    [InlineData("3bffffffffffffffff")]
    [InlineData("580100")] // a length longer than needed
    [InlineData("1c")] // reserved
    [InlineData("5f4100ff")] // indefinite lengths
    [InlineData("7f6161ff")]
    [InlineData("9f00ff")]
    [InlineData("bf0000ff")]
    [InlineData("ff")]
    [InlineData("18")] // cut off
    [InlineData("4401")]
    [InlineData("8201")]
    [InlineData("a101")]
    [InlineData("9b7fffffffffffffff00")] // lies about its count
    [InlineData("5b7fffffffffffffff00")]
    [InlineData("0000")] // trailing byte
    [InlineData("a20300 0100")] // keys unsorted
    [InlineData("a201000100")] // twice
    [InlineData("a2200001 00")] // -1 before 1
    [InlineData("a162616100", true)]
    [InlineData("a2626161006162 00")] // bytewise, not by length alone: "aa" after "b"
    [InlineData("a1400000")] // trailing
    [InlineData("a14000")] // byte string as key
    [InlineData("a18000")] // array as key
    [InlineData("61ff")] // not UTF-8
    [InlineData("62c080")] // overlong
    [InlineData("63eda080")] // surrogate
    [InlineData("64f4908080")] // above U+10FFFF
    [InlineData("61e6")] // cut inside a character
    [InlineData("610a")] // control characters
    [InlineData("617f")]
    [InlineData("62c285")]
    [InlineData("c000")] // tags other than 18
    [InlineData("d83d00")]
    [InlineData("d2")]
    [InlineData("f7")] // undefined
    [InlineData("f800")]
    [InlineData("f90000")] // floats
    [InlineData("fa00000000")]
    [InlineData("fb0000000000000000")]
    public void RefusesEverythingElse(string hex, bool expected = false) => Assert.Equal(expected, Check(hex));

    [Fact]
    public void AgreesWithAnotherReaderOnRandomBytes()
    {
        var random = new Random(8949);
        for (int i = 0; i < 200_000; i++)
        {
            byte[] bytes = new byte[random.Next(1, 12)];
            random.NextBytes(bytes);
            if (DeterministicCbor.Check(new ByteSegment(bytes, 0, bytes.Length)))
            {
                var reader = new System.Formats.Cbor.CborReader(bytes, CborConformanceMode.Strict);
                reader.SkipValue();
                Assert.Equal(0, reader.BytesRemaining);
            }
        }
    }

    [Fact]
    public void LooksAtNothingOutsideTheSegment()
    {
        byte[] bytes = [0xFF, 0x82, 0x01, 0x02, 0xFF];
        Assert.True(DeterministicCbor.Check(new ByteSegment(bytes, 1, 3)));
        Assert.False(DeterministicCbor.Check(new ByteSegment(bytes, 1, 2)));
        Assert.False(DeterministicCbor.Check(new ByteSegment(bytes, 1, 4)));
    }

    private static bool Check(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));
        return DeterministicCbor.Check(new ByteSegment(bytes, 0, bytes.Length));
    }
}
