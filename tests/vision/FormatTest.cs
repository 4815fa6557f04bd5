using ELicense.Simulator.Vision.Format;

namespace ELicense.Tests.Vision;

public class FormatTest
{
    [Fact]
    public void KnowsTheStandardsFormatWord() =>
        Assert.Equal(0b100000011001110, FormatBits.Encode(new SymbolFormat(ErrorCorrectionLevel.M, 5)));

    [Fact]
    public void KnowsTheStandardsVersionWord() => Assert.Equal(0b000111110010010100, VersionBits.Encode(7));

    [Fact]
    public void ReadsFormatWithThreeWrongBitsInBothCopies()
    {
        foreach (var level in Enum.GetValues<ErrorCorrectionLevel>().Where(l => l != ErrorCorrectionLevel.Unknown))
        {
            for (int mask = 0; mask < 8; mask++)
            {
                int word = FormatBits.Encode(new(level, mask));
                Assert.True(FormatBits.TryDecode(word ^ 0b100_0000_0010_0001, word ^ 0b000_1100_0000_1000, out var format));
                Assert.Equal(new SymbolFormat(level, mask), format);
            }
        }
    }

    [Fact]
    public void RefusesFormatThatIsFarFromEveryWord()
    {
        int refused = Enumerable.Range(0, 1 << 15).First(word => !FormatBits.TryDecode(word, word, out _));
        int word = FormatBits.Encode(new(ErrorCorrectionLevel.H, 2));
        Assert.True(FormatBits.TryDecode(refused, word, out var format));
        Assert.Equal(new SymbolFormat(ErrorCorrectionLevel.H, 2), format);
    }

    [Fact]
    public void ReadsVersionWithThreeWrongBits()
    {
        for (int version = 7; version <= 40; version++)
        {
            Assert.Equal(version, VersionBits.Decode(VersionBits.Encode(version) ^ 0b10_0000_0100_0000_0001));
        }

        Assert.Equal(0, VersionBits.Decode(0));
    }

    /// <summary>Figures of ISO/IEC 18004, tables 1 and E.1.</summary>
    [Theory]
    [InlineData(1, 21, 26)]
    [InlineData(2, 25, 44, 6, 18)]
    [InlineData(7, 45, 196, 6, 22, 38)]
    [InlineData(15, 77, 655, 6, 26, 48, 70)]
    [InlineData(20, 97, 1085, 6, 34, 62, 90)]
    [InlineData(32, 145, 2465, 6, 34, 60, 86, 112, 138)]
    [InlineData(36, 161, 3034, 6, 24, 50, 76, 102, 128, 154)]
    [InlineData(40, 177, 3706, 6, 30, 58, 86, 114, 142, 170)]
    public void KnowsTheStandardsTables(int version, int dimension, int codewords, params int[] alignment)
    {
        Assert.Equal(dimension, SymbolVersion.Dimension(version));
        Assert.Equal(codewords, SymbolVersion.Codewords(version));
        Assert.Equal(alignment, SymbolVersion.Alignment(version).ToArray().Select(b => (int)b));
    }

    [Fact]
    public void PlacesEveryDataModuleOnce()
    {
        for (int version = 1; version <= SymbolVersion.Max; version++)
        {
            var plan = ModulePlan.For(version);
            Assert.Equal(plan.DataModules.Length, plan.DataModules.Distinct().Count());
            Assert.DoesNotContain(plan.DataModules, m => plan.IsFunction(m % plan.Dimension, m / plan.Dimension));
        }
    }
}
