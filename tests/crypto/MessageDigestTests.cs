using ELicense.Crypto;

namespace ELicense.Tests.Crypto;

public class MessageDigestTests
{
    [Fact]
    public void ResetForgetsWhatWasFed()
    {
        Sha256 used = new();
        byte[] fresh = new byte[32], again = new byte[32];
        new Sha256().Finish(fresh, 0);
        used.Update(new byte[100], 0, 100);
        used.Reset();
        used.Finish(again, 0);
        Assert.Equal(fresh, again);
    }

    [Fact]
    public void UpdateAllocatesNothing()
    {
        Sm3 digest = new();
        byte[] data = new byte[10_000];
        digest.Update(data, 0, data.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        digest.Update(data, 0, data.Length);
        digest.Finish(data, 0);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(3, 2)]
    [InlineData(5, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void PieceOutsideOfTheArrayThrows(int offset, int count)
    {
        Assert.Throws<ArgumentException>(() => new Sha256().Update(new byte[4], offset, count));
    }

    [Fact]
    public void DigestThatDoesNotFitThrows()
    {
        Assert.Throws<ArgumentException>(() => new Sha256().Finish(new byte[32], 1));
    }
}
