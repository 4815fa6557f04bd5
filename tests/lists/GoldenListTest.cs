using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>The example files: byte for byte from the builder, answer for answer from the terminal's reader.</summary>
public class GoldenListTest
{
    [Fact]
    public void TheFirstExampleIsWrittenByteForByte()
    {
        AssertFile(Golden.G1, 120, "a018985bda508d206d98efe7b59ff47430382fec2e9b5dc183b5ef96683ae29e");
        Assert.Equal(
            "4c5346310101000a00e2040000000000400000000000000007000000803bb16a"
            + "0a00000000000000010000007800000080000000100042003400000000000000"
            + "e6355c29d8be14dee29aa723b9d1e79b00000000ad6737e4818b4ab393a26de1e4a4ba8f"
            + "000000004000000002000a00622c54e3760d39e5",
            Hex(Golden.G1.Bytes));
        Assert.Equal("lists/a018985bda508d206d98efe7b59ff474.lsf", Golden.G1.FileName);
    }

    [Fact]
    public void RunsOfOneStateNeedNoStateBits()
    {
        AssertFile(Golden.G2, 115, "dfa5baed0b7def3db90d0df3b5623c821775c8dc115cfaa318f464f4f6f75c29");
        Assert.Equal("00000000e803000026090100a4a3e0", Hex(Golden.G2.Bytes[^15..]));
    }

    [Fact]
    public void AnEmptyListIsOneChunkWithoutCodes()
    {
        AssertFile(Golden.G3, 112, "b77f4ec09b5f8fb4403a80b9cc80de5bf9715a0575fa4b6ffb6e9c27c6bfb367");
        Assert.Equal("00000000e803000000000000", Hex(Golden.G3.Bytes[^12..]));
    }

    [Fact]
    public void ADeltaListsWhatChanged()
    {
        AssertFile(Golden.G4, 116, "f348e4f450e306c8a01ebbd23c5a4e7f15995fb5b66e3c58306c27099f48eb96");
        Assert.Equal("00000000400000000300030035fd4019", Hex(Golden.G4.Bytes[^16..]));
    }

    [Fact]
    public void GapsAndStatesMayMeetInsideOneByte()
    {
        AssertFile(Golden.G5, 164, "01f690fb6da5d060b1593d82dc13540cb81e3744799722dc9fa0d5c64c830279");
        Assert.Equal(
            "00000000a301000002004f0095511462d19a0404e9e2644950a2704dc62451c1"
            + "8c45ab06e266e44628ddd61de2aee09bc50b1e8ce669d63d8b98db15cbf57f88",
            Hex(Golden.G5.Bytes[^64..]));
    }

    [Fact]
    public void SkipEntriesPointBehindTheirGaps()
    {
        AssertFile(Golden.G6, 283, "9769b17b778a67a4d52bd88c507cd00302b89536c4c3f2ceef1d4908b88bac24");
        Assert.Equal(
            "00000000c800000002001c001d000063013c0000740158000084017100009301"
            + "8c0000a301a90000b301179a7379a7379a7379a7379a737900002d6b5ad6b5ad",
            Hex(Golden.G6.Bytes[140..204]));
    }

    [Fact]
    public void AChunkEndsBeforeASkipEntryWouldOverflow() =>
        AssertFile(Golden.G7, 1422, "839e7e95d975fdd10d5e5674d25929ccc5473c330bfebd2299c8e9161bfd3eb9");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void TheReaderAnswersEveryIndex(int number)
    {
        LsfContent content = number switch
        {
            1 => Golden.G1,
            2 => Golden.G2,
            3 => Golden.G3,
            4 => Golden.G4,
            5 => Golden.G5,
            _ => Golden.G6,
        };
        Dictionary<int, int> expected = LsfDecoder.Decode(content.Bytes, content.Root)
            .ToDictionary(entry => entry.Index, entry => (int)entry.State);
        LsfFile file = new TestList(content).File;
        for (int x = 0; x < content.Description.IndexCount; x++)
        {
            Assert.Equal(expected.GetValueOrDefault(x, LsfFile.NotListed), file.Find(x));
        }
    }

    [Fact]
    public void TheReaderAnswersFarSkips()
    {
        LsfFile file = new TestList(Golden.G7).File;
        for (int i = 0; i < 240; i++)
        {
            Assert.Equal(1, file.Find(200_000 * i));
            Assert.Equal(LsfFile.NotListed, file.Find(200_000 * i + 1));
            Assert.Equal(LsfFile.NotListed, file.Find(200_000 * i + 199_999));
        }
    }

    [Theory]
    [InlineData(18, 1)]
    [InlineData(60, 9)]
    [InlineData(61, LsfFile.NotListed)]
    public void TheFirstExampleAnswersAsDocumented(int x, int expected) =>
        Assert.Equal(expected, new TestList(Golden.G1).File.Find(x));

    [Theory]
    [InlineData(64)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void OutsideItsCoverageAFileDoesNotAnswer(int x)
    {
        LsfFile file = new TestList(Golden.G1).File;
        Assert.Equal(LsfFile.Failed, file.Find(x));
        Assert.Equal(ListFault.OutOfCoverage, file.Fault);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 4)]
    [InlineData(9, 7)]
    [InlineData(63, 1)]
    [InlineData(5, LsfFile.NotListed)]
    public void ADeltaIsAskedBeforeItsBase(int x, int expected)
    {
        int state = new TestList(Golden.G4).File.Find(x);
        Assert.Equal(expected, state == LsfFile.NotListed ? new TestList(Golden.G1).File.Find(x) : state);
    }

    private static void AssertFile(LsfContent content, int length, string root)
    {
        Assert.Equal(length, content.Bytes.Length);
        Assert.Equal(root, Hex(content.Root));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
