using ELicense.Simulator.Vision.Correction;
using ELicense.Simulator.Vision.Format;

namespace ELicense.Tests.Vision;

public class ReedSolomonTest
{
    private readonly ReedSolomon _code = new();

    [Theory]
    [InlineData(26, 10)]
    [InlineData(100, 22)]
    [InlineData(255, 30)]
    [InlineData(9, 7)]
    public void CorrectsUpToHalfTheParity(int length, int parity)
    {
        var random = new Random(length);
        for (int errors = 0; errors <= parity / 2; errors++)
        {
            byte[] sent = Encode(random, length, parity);
            byte[] received = Damage(random, sent, errors);
            Assert.Equal(errors, _code.Correct(received, parity, parity / 2));
            Assert.Equal(sent, received);
        }
    }

    [Fact]
    public void NeverReturnsWhatIsNoCodeword()
    {
        var random = new Random(2);
        for (int i = 0; i < 2000; i++)
        {
            byte[] received = Damage(random, Encode(random, 44, 16), random.Next(9, 44));
            if (_code.Correct(received, 16, 8) > 0)
            {
                Assert.Equal(0, _code.Correct(received, 16, 8));
            }
        }
    }

    [Fact]
    public void KeepsToTheLimitThatTheLevelSets()
    {
        var random = new Random(3);
        byte[] sent = Encode(random, 26, 10);
        Assert.Equal(-1, _code.Correct(Damage(random, sent, 5), 10, 4));
        Assert.Equal(4, BlockLayout.For(1, ErrorCorrectionLevel.M).MaxErrors);
        Assert.Equal(2, BlockLayout.For(1, ErrorCorrectionLevel.L).MaxErrors);
        Assert.Equal(7, BlockLayout.For(3, ErrorCorrectionLevel.L).MaxErrors);
    }

    /// <summary>Table 9 of ISO/IEC 18004: blocks and their data codewords.</summary>
    [Theory]
    [InlineData(15, ErrorCorrectionLevel.M, 10, 41, 5)]
    [InlineData(20, ErrorCorrectionLevel.M, 16, 41, 13)]
    [InlineData(40, ErrorCorrectionLevel.H, 81, 15, 61)]
    [InlineData(5, ErrorCorrectionLevel.Q, 4, 15, 2)]
    public void DividesAsTheStandardDoes(int version, ErrorCorrectionLevel level, int blocks, int shortData, int longBlocks)
    {
        var layout = BlockLayout.For(version, level);
        Assert.Equal((blocks, shortData, longBlocks), (layout.Blocks, layout.ShortData, layout.LongBlocks));
    }

    /// <summary>Remainder of the message times x^parity divided by the generator (x - 1)(x - 2)(x - 4)...</summary>
    private static byte[] Encode(Random random, int length, int parity)
    {
        byte[] generator = [1];
        for (int i = 0; i < parity; i++)
        {
            byte root = GaloisField.Exp[i];
            generator = [.. Enumerable.Range(0, generator.Length + 1).Select(k => (byte)(
                (k < generator.Length ? generator[k] : 0) ^ (k > 0 ? GaloisField.Multiply(generator[k - 1], root) : 0)))];
        }
        var message = new byte[length - parity];
        random.NextBytes(message);
        byte[] rest = [.. message, .. new byte[parity]];
        for (int i = 0; i < message.Length; i++)
        {
            byte factor = rest[i];
            for (int k = 0; k < generator.Length; k++)
            {
                rest[i + k] ^= GaloisField.Multiply(factor, generator[k]);
            }
        }
        return [.. message, .. rest[message.Length..]];
    }

    private static byte[] Damage(Random random, byte[] sent, int errors)
    {
        byte[] received = [.. sent];
        foreach (int place in Enumerable.Range(0, sent.Length).OrderBy(_ => random.Next()).Take(errors))
        {
            received[place] ^= (byte)random.Next(1, 256);
        }

        return received;
    }
}
