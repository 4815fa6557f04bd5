using ELicense.Formats;

namespace ELicense.Tests.Formats;

public class CborReaderTest
{
    [Fact]
    public void ReadsEachType()
    {
        CborReader reader = Over("87 1903e8 3903e7 43010203 66e6a0b7e69cac a101f6 d280 20");
        reader.ReadArray(7);
        Assert.Equal(1000, reader.ReadInteger());
        Assert.Equal(-1000, reader.ReadInteger());
        Assert.Equal([1, 2, 3], reader.ReadBytes().ToArray());
        Assert.Equal("样本", reader.ReadText(6, 6));
        Assert.Equal(1, reader.ReadMap());
        Assert.Equal(1, reader.ReadKey());
        reader.Skip();
        reader.ReadTag(18);
        Assert.Equal(0, reader.ReadArray());
        Assert.Equal(-1, reader.ReadInteger());
        Assert.False(reader.Failed);
        Assert.Equal(CborType.Unknown, reader.Next);
    }

    [Fact]
    public void FailsForGoodOnTheFirstWrongType()
    {
        CborReader reader = Over("820102");
        reader.ReadText(0, 100);
        Assert.True(reader.Failed);
        Assert.Equal(0, reader.ReadArray());
        Assert.Equal(0, reader.ReadInteger());
        Assert.Equal(0, reader.ReadBytes().Count);
        Assert.Equal(CborType.Unknown, reader.Next);
    }

    [Fact]
    public void FailsAtOnceOnBytesThatAreNotDeterministic() => Assert.True(Over("1801").Failed);

    [Theory]
    [InlineData("05", 0, 4)]
    [InlineData("20", 0, 4)]
    [InlineData("1b7fffffffffffffff", 0, int.MaxValue)]
    [InlineData("3b7fffffffffffffff", int.MinValue, 0)]
    public void RefusesIntegersOutsideTheRange(string hex, int minimum, int maximum)
    {
        CborReader reader = Over(hex);
        reader.ReadInteger(minimum, maximum);
        Assert.True(reader.Failed);
    }

    [Fact]
    public void SkipsWholeStructures()
    {
        CborReader reader = Over("82 a2 01 83 01 82 02 a1 03 d2 81 04 05 20 43 010203 0a");
        reader.ReadArray(2);
        reader.Skip();
        Assert.Equal(10, reader.ReadInteger());
        Assert.False(reader.Failed);
    }

    [Theory]
    [InlineData("a1616101")] // text
    [InlineData("a11b000000010000000001")] // above int
    [InlineData("a13b000000010000000001")]
    public void CallsKeysThatNoStructureUsesForeign(string hex)
    {
        CborReader reader = Over(hex);
        reader.ReadMap();
        Assert.Equal(CborReader.ForeignKey, reader.ReadKey());
        Assert.Equal(1, reader.ReadInteger());
        Assert.False(reader.Failed);
    }

    [Fact]
    public void ReadsTheExtremesOfLong()
    {
        Assert.Equal(long.MaxValue, Over("1b7fffffffffffffff").ReadInteger());
        Assert.Equal(long.MinValue, Over("3b7fffffffffffffff").ReadInteger());
    }

    private static CborReader Over(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));
        return new CborReader(new ByteSegment(bytes, 0, bytes.Length));
    }
}
