using System.Buffers.Binary;
using System.IO.Hashing;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal;

/// <summary>Records whose two files were damaged, exchanged or never ours.</summary>
public sealed class FlashStoreDamageTest : IDisposable
{
    private static readonly byte[] Old = TestStore.Bytes(40, 1);
    private static readonly byte[] New = TestStore.Bytes(60, 2);

    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly FlashStore _store;

    public FlashStoreDamageTest()
    {
        _store = TestStore.On(_flash);
        Assert.True(_store.Replace("r", Old));
        Assert.True(_store.Replace("r", New));
    }

    public void Dispose() => _flash.Dispose();

    [Fact]
    public void The_two_files_are_as_documented()
    {
        Assert.Equal(["r~0", "r~1"], _flash.Names());
        Assert.Equal(Slot(1, Old), _flash.Peek("r~0"));
        Assert.Equal(Slot(2, New), _flash.Peek("r~1"));
    }

    [Fact]
    public void With_any_bit_of_the_newer_file_flipped_the_older_answers()
    {
        byte[] good = _flash.Peek("r~1")!;
        for (int bit = 0; bit < good.Length * 8; bit++)
        {
            _flash.Poke("r~1", Flipped(good, bit));
            Assert.Equal(Old, _store.ReadRecord("r"));
        }
    }

    [Fact]
    public void With_any_bit_of_the_older_file_flipped_the_newer_answers()
    {
        byte[] good = _flash.Peek("r~0")!;
        for (int bit = 0; bit < good.Length * 8; bit++)
        {
            _flash.Poke("r~0", Flipped(good, bit));
            Assert.Equal(New, _store.ReadRecord("r"));
        }
    }

    [Fact]
    public void A_file_cut_short_or_grown_is_no_slot()
    {
        byte[] good = _flash.Peek("r~1")!;
        for (int length = 0; length < good.Length; length++)
        {
            _flash.Poke("r~1", good[..length]);
            Assert.Equal(Old, _store.ReadRecord("r"));
        }

        _flash.Poke("r~1", [.. good, 0]);
        Assert.Equal(Old, _store.ReadRecord("r"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    public void A_length_that_lies_asks_for_no_memory(int length)
    {
        byte[] bad = _flash.Peek("r~1")!;
        BinaryPrimitives.WriteInt32LittleEndian(bad.AsSpan(8), length);
        _flash.Poke("r~1", bad);

        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[]? read = _store.ReadRecord("r");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        Assert.Equal(Old, read);
    }

    [Fact]
    public void With_both_files_damaged_there_is_no_record_until_it_is_put_again()
    {
        _flash.Poke("r~0", Flipped(_flash.Peek("r~0")!, 100));
        _flash.Poke("r~1", [1, 2, 3]);
        Assert.Null(_store.ReadRecord("r"));

        Assert.True(_store.Replace("r", Old));
        Assert.Equal(Old, _store.ReadRecord("r"));
        Assert.True(_store.Replace("r", New));
        Assert.Equal(New, _store.ReadRecord("r"));
    }

    [Fact]
    public void The_good_file_is_kept_when_the_damaged_one_claims_to_be_newer()
    {
        _flash.Poke("r~1", Flipped(_flash.Peek("r~1")!, (12 * 8) + 1));
        _flash.CutPowerAfter(0);
        Assert.False(_store.Replace("r", New));
        _flash.Restart();
        Assert.Equal(Old, _store.ReadRecord("r"));
        Assert.True(_store.Replace("r", New));
        Assert.Equal(Slot(1, Old), _flash.Peek("r~0"));
    }

    [Theory]
    [InlineData(uint.MaxValue, 0u)]
    [InlineData(uint.MaxValue - 1, uint.MaxValue)]
    [InlineData(0x7FFFFFFFu, 0x80000000u)]
    [InlineData(0xFFFFFFF0u, 5u)]
    public void Generations_wrap_around(uint older, uint newer)
    {
        foreach (string newest in new[] { "r~0", "r~1" })
        {
            _flash.Poke(newest == "r~0" ? "r~1" : "r~0", Slot(older, Old));
            _flash.Poke(newest, Slot(newer, New));
            Assert.Equal(New, _store.ReadRecord("r"));

            Assert.True(_store.Replace("r", [9]));
            Assert.Equal([9], _store.ReadRecord("r"));
            Assert.Equal(Slot(newer, New), _flash.Peek(newest));
        }
    }

    [Fact]
    public void Many_generations_stay_in_order()
    {
        _flash.Poke("r~1", Slot(uint.MaxValue - 20, New));
        _flash.Poke("r~0", Slot(uint.MaxValue - 21, Old));
        for (int i = 0; i < 50; i++)
        {
            byte[] content = TestStore.Bytes(i, i);
            Assert.True(_store.Replace("r", content));
            Assert.Equal(content, _store.ReadRecord("r"));
        }
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_a_failure_and_nothing_more()
    {
        Assert.True(_store.Append("d/a", [1]));
        Assert.False(_store.Append("d", [1]));
        Assert.Equal(-1, _store.Length("d"));
        Assert.False(_store.Append("d/a/b", [1]));
        Assert.False(_store.Replace("d/a/b", [1]));
        Assert.Equal([1], _store.ReadFile("d/a"));
    }

    private static byte[] Flipped(byte[] good, int bit)
    {
        byte[] bad = [.. good];
        bad[bit / 8] ^= (byte)(1 << (bit % 8));
        return bad;
    }

    private static byte[] Slot(uint generation, byte[] content)
    {
        byte[] slot = new byte[12 + content.Length + 4];
        "ELR1"u8.CopyTo(slot);
        BinaryPrimitives.WriteUInt32LittleEndian(slot.AsSpan(4), generation);
        BinaryPrimitives.WriteInt32LittleEndian(slot.AsSpan(8), content.Length);
        content.CopyTo(slot, 12);
        Crc32 crc = new();
        crc.Append(new SpanByte(slot, 0, slot.Length - 4));
        BinaryPrimitives.WriteUInt32LittleEndian(slot.AsSpan(slot.Length - 4), crc.GetCurrentHashAsUInt32());
        return slot;
    }
}
