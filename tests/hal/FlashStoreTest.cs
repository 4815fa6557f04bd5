using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal;

public sealed class FlashStoreTest : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly FlashStore _store;

    public FlashStoreTest() => _store = TestStore.On(_flash);

    public void Dispose() => _flash.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(4088)]
    [InlineData(40_000)]
    public void A_record_comes_back_as_it_was_put(int length)
    {
        byte[] first = TestStore.Bytes(length, 1);
        byte[] second = TestStore.Bytes(length / 2, 2);

        Assert.True(_store.Replace("a/settings", first));
        Assert.Equal(first, TestStore.On(_flash).ReadRecord("a/settings"));
        Assert.True(_store.Replace("a/settings", second));
        Assert.True(_store.Replace("a/settings", first));
        Assert.Equal(first, TestStore.On(_flash).ReadRecord("a/settings"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 7)]
    [InlineData(16_384, 5)]
    public void A_file_grows_at_its_end(int piece, int times)
    {
        byte[] all = TestStore.Bytes(piece * times, 3);
        for (int i = 0; i < times; i++)
        {
            Assert.True(_store.Append("logs/today", all, i * piece, piece));
        }

        Assert.Equal(all.Length, _store.Length("logs/today"));
        Assert.Equal(all, TestStore.On(_flash).ReadFile("logs/today"));
    }

    [Fact]
    public void Reading_gives_less_only_at_the_end_and_fills_only_what_it_says()
    {
        byte[] content = TestStore.Bytes(10_000, 4);
        Assert.True(_store.Append("f", content));
        byte[] buffer = [.. Enumerable.Repeat((byte)0xEE, 300)];

        Assert.Equal(100, _store.Read("f", 5000, buffer, 50, 100));
        Assert.Equal(content[5000..5100], buffer[50..150]);
        Assert.All(buffer[..50].Concat(buffer[150..]), b => Assert.Equal(0xEE, b));
        Assert.Equal(10, _store.Read("f", 9990, buffer, 0, 300));
        Assert.Equal(0, _store.Read("f", 10_000, buffer, 0, 300));
        Assert.Equal(0, _store.Read("f", 20_000, buffer, 0, 300));
        Assert.Equal(0, _store.Read("f", 0, buffer, 300, 0));
    }

    [Fact]
    public void What_was_never_written_is_missing()
    {
        Assert.Equal(-1, _store.Length("lists/a"));
        Assert.Equal(-1, _store.Read("lists/a", 0, new byte[1], 0, 1));
        Assert.Null(_store.ReadRecord("lists/a"));
        Assert.Empty(_store.List("lists"));
        Assert.Empty(_store.List(""));
        Assert.True(_store.Delete("lists/a"));
        Assert.Equal(0, _flash.Writes);
    }

    [Fact]
    public void Files_and_records_are_deleted_for_good()
    {
        Assert.True(_store.Append("lists/a", [1]));
        Assert.True(_store.Replace("lists/b", [2]));
        Assert.True(_store.Replace("lists/b", [3]));

        Assert.True(_store.Delete("lists/a"));
        Assert.True(_store.Delete("lists/b"));

        Assert.Equal(-1, _store.Length("lists/a"));
        Assert.Null(_store.ReadRecord("lists/b"));
        Assert.Empty(_flash.Names());
    }

    [Fact]
    public void A_list_names_each_file_and_record_of_its_folder_once()
    {
        Assert.True(_store.Append("lists/a.lsf", [1]));
        Assert.True(_store.Replace("lists/320000", [2]));
        Assert.True(_store.Replace("lists/320000", [3]));
        Assert.True(_store.Append("lists/old/b", [1]));
        Assert.True(_store.Append("top", [1]));
        _flash.Poke("lists/README.TXT", [1]);
        _flash.Poke("con_wifi", [1]);

        Assert.Equal(["320000", "a.lsf"], _store.List("lists").Order());
        Assert.Equal(["top"], _store.List(""));
    }

    [Fact]
    public void A_file_and_a_record_do_not_meet_though_their_names_are_alike()
    {
        Assert.True(_store.Replace("x", [1]));
        Assert.True(_store.Append("x.0", [2]));
        Assert.True(_store.Append("x.1", [3]));
        Assert.True(_store.Replace("x.0", [4]));

        Assert.Equal([1], _store.ReadRecord("x"));
        Assert.Equal([4], _store.ReadRecord("x.0"));
        Assert.Equal([2], _store.ReadFile("x.0"));
        Assert.Equal([3], _store.ReadFile("x.1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("a~0")]
    [InlineData("驾照")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("i:")]
    [InlineData("a\0")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234x")]
    public void An_invalid_name_is_misuse(string name)
    {
        Assert.Throws<ArgumentException>(() => _store.Length(name));
        Assert.Throws<ArgumentException>(() => _store.Read(name, 0, [], 0, 0));
        Assert.Throws<ArgumentException>(() => _store.Append(name, [], 0, 0));
        Assert.Throws<ArgumentException>(() => _store.Replace(name, []));
        Assert.Throws<ArgumentException>(() => _store.ReadRecord(name));
        Assert.Throws<ArgumentException>(() => _store.Delete(name));
        if (name.Length > 0)
        {
            Assert.Throws<ArgumentException>(() => _store.List(name));
        }

        Assert.Empty(_flash.Names());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("...")]
    [InlineData(".a/b.")]
    [InlineData("a-0.9/z")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123x")]
    public void A_valid_name_holds_a_file(string name)
    {
        Assert.True(_store.Append(name, [7]));
        Assert.Equal([7], _store.ReadFile(name));
        Assert.True(_store.Replace(name, [8]));
        Assert.Equal([8], _store.ReadRecord(name));
    }

    [Fact]
    public void A_wrong_range_is_misuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.Append("a", new byte[4], 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.Append("a", new byte[4], -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.Read("a", 0, new byte[4], 4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.Read("a", 0, new byte[4], int.MaxValue, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => _store.Read("a", -1, new byte[4], 0, 1));
        Assert.Throws<ArgumentNullException>(() => _store.Read("a", 0, null!, 0, 0));
        Assert.Throws<ArgumentNullException>(() => _store.Replace("a", null!));
    }

    [Fact]
    public void Free_bytes_can_really_be_written_and_not_one_more()
    {
        Assert.True(_store.Append("lists/a", TestStore.Bytes(5000, 5)));
        Assert.True(_store.Replace("logs/deep/b", TestStore.Bytes(100, 6)));
        int free = (int)_store.FreeBytes;

        // The record is small enough to lie in the blocks of its folder.
        Assert.Equal((64 - 4 - (3 * 2) - 2) * 4088, free);
        Assert.True(_store.Append("big", TestStore.Bytes(free, 7)));
        Assert.Equal(0, _store.FreeBytes);
        Assert.False(_store.Append("big", [1]));
        Assert.True(_store.Delete("big"));
        Assert.Equal(free, _store.FreeBytes);
        Assert.False(_store.Append("big", TestStore.Bytes(free + 1, 8)));
    }

    [Fact]
    public void On_a_full_flash_a_record_keeps_its_old_content_and_a_file_its_beginning()
    {
        byte[] old = TestStore.Bytes(3000, 9);
        byte[] log = TestStore.Bytes(10, 10);
        Assert.True(_store.Replace("r", old));
        Assert.True(_store.Append("log", log));
        Assert.True(_store.Append("big", TestStore.Bytes((int)_store.FreeBytes, 11)));

        Assert.False(_store.Replace("r", TestStore.Bytes(3000, 12)));
        Assert.False(_store.Replace("s", TestStore.Bytes(300, 13)));
        Assert.False(_store.Append("log", TestStore.Bytes(8000, 14)));
        Assert.False(_store.Append("new/folder", [1]));

        Assert.Equal(old, _store.ReadRecord("r"));
        Assert.Null(_store.ReadRecord("s"));
        Assert.Equal(log, _store.ReadFile("log")![..10]);
        Assert.True(_store.Delete("big"));
        Assert.True(_store.Replace("r", log));
        Assert.Equal(log, _store.ReadRecord("r"));
    }

    [Fact]
    public void A_worn_out_flash_is_read_but_never_said_to_be_written()
    {
        Assert.True(_store.Replace("r", [1]));
        Assert.True(_store.Append("f", [2]));
        _flash.IsWornOut = true;

        Assert.False(_store.Replace("r", [3]));
        Assert.False(_store.Append("f", [4]));

        Assert.Equal([1], _store.ReadRecord("r"));
        Assert.Equal([2], _store.ReadFile("f"));
    }

    [Fact]
    public void Without_power_every_answer_is_a_failure_and_none_throws()
    {
        Assert.True(_store.Replace("r", [1]));
        Assert.True(_store.Append("f", [2]));
        _flash.CutPower();

        Assert.False(_store.Replace("r", [3]));
        Assert.False(_store.Append("f", [4]));
        Assert.False(_store.Delete("f"));
        Assert.Null(_store.ReadRecord("r"));
        Assert.Equal(-1, _store.Length("f"));
        Assert.Equal(-1, _store.Read("f", 0, new byte[1], 0, 1));
        Assert.Empty(_store.List(""));
        Assert.Equal(0, _store.FreeBytes);
    }

    [Fact]
    public void Threads_take_turns()
    {
        byte[] a = TestStore.Bytes(2000, 15);
        byte[] b = TestStore.Bytes(3000, 16);
        Assert.True(_store.Replace("r", a));
        bool isWhole = true;
        Thread reader = new(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                byte[]? read = _store.ReadRecord("r");
                isWhole &= read is not null && (read.AsSpan().SequenceEqual(a) || read.AsSpan().SequenceEqual(b));
            }
        });
        reader.Start();
        bool isWritten = Enumerable.Range(0, 200).All(i => _store.Replace("r", i % 2 == 0 ? b : a));
        reader.Join();

        Assert.True(isWritten);
        Assert.True(isWhole);
    }
}
