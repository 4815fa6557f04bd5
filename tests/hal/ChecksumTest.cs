using System.IO.Hashing;
using System.Text;
using ELicense.Hal.Esp32;

namespace ELicense.Tests.Hal;

public sealed class ChecksumTest
{
    [Fact]
    public void Gives_the_check_value_of_CRC_32()
    {
        Checksum checksum = new();
        checksum.Append(Encoding.ASCII.GetBytes("123456789"), 9);
        Assert.Equal(0xCBF43926, checksum.Value);
    }

    [Fact]
    public void Sees_one_sum_however_the_bytes_arrive_even_none_or_very_many()
    {
        byte[] bytes = TestStore.Bytes(100_000, 1);
        Checksum whole = new();
        whole.Append(bytes, bytes.Length);
        Checksum pieces = new();
        pieces.Append(bytes[..700], 700);
        pieces.Append([], 0);
        pieces.Append(bytes[700..], bytes.Length - 700);
        Assert.Equal(whole.Value, pieces.Value);
    }

    [Fact]
    public void The_board_has_the_traps_of_the_native_code()
    {
        Crc32 crc = new();
        Assert.Throws<ArgumentOutOfRangeException>(() => crc.Append(new SpanByte(new byte[32_768], 0, 32_768)));
        crc.Append(new SpanByte(new byte[10], 0, 10));
        crc.Append(new SpanByte(new byte[1], 0, 0));
        Assert.Equal(new Crc32().GetCurrentHashAsUInt32(), crc.GetCurrentHashAsUInt32());
    }
}
