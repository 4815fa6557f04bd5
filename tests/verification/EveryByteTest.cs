using ELicense.Tests.Support;

namespace ELicense.Tests.Verification;

/// <summary>Every other value of every byte of every code. A class of its own, because it takes a minute and others run beside it.</summary>
public class EveryByteTest
{
    private readonly HostileBench _bench = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void EveryOtherValueIsRefused(int number)
    {
        byte[] changed = [.. _bench.Codes[number]];
        for (int i = 0; i < changed.Length; i++)
        {
            byte good = changed[i];
            for (int change = 1; change < 256; change++)
            {
                changed[i] = (byte)(good ^ change);
                _bench.AssertRefused(Writer.Text(changed));
            }

            changed[i] = good;
        }
    }
}
