using System.Text;
using ELicense.Simulator.Board.Storage;
using Directory = ELicense.Simulator.Board.Storage.Directory;
using File = ELicense.Simulator.Board.Storage.File;
using FileStream = ELicense.Simulator.Board.Storage.FileStream;

namespace ELicense.Tests.Hal;

/// <summary>The emulated flash keeps the rules that the driver is written against.</summary>
public sealed class FlashTest : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);

    public void Dispose() => _flash.Dispose();

    [Fact]
    public void Data_waits_for_flush_or_close()
    {
        using (FileStream stream = Open("a", FileMode.CreateNew))
        {
            stream.Write([1, 2, 3], 0, 3);
            Assert.Empty(_flash.Peek("a")!);
            stream.Flush();
            Assert.Equal([1, 2, 3], _flash.Peek("a"));
            stream.Write([4], 0, 1);
        }

        Assert.Equal([1, 2, 3, 4], _flash.Peek("a"));
    }

    [Fact]
    public void Unflushed_data_goes_with_the_power_and_the_stream_stays_dead()
    {
        FileStream stream = Open("a", FileMode.CreateNew);
        stream.Write([1], 0, 1);
        _flash.CutPower();
        Assert.Throws<IOException>(stream.Flush);
        Assert.Throws<IOException>(() => File.Exists(_flash.Root + "a"));
        _flash.Restart();

        Assert.Throws<IOException>(stream.Flush);
        Assert.Throws<IOException>(stream.Dispose);
        Assert.Empty(_flash.Peek("a")!);
        Open("a", FileMode.Append).Dispose();
    }

    [Fact]
    public void A_write_that_is_cut_leaves_a_prefix()
    {
        using FileStream stream = Open("a", FileMode.CreateNew);
        byte[] bytes = TestStore.Bytes(10_000, 1);
        stream.Write(bytes, 0, bytes.Length);
        _flash.CutPowerAfter(writes: 1, tornBytes: 100);
        Assert.Throws<IOException>(stream.Flush);
        Assert.Equal(bytes[..(4088 + 100)], _flash.Peek("a"));
    }

    [Fact]
    public void Move_never_overwrites()
    {
        Open("a", FileMode.CreateNew).Dispose();
        Open("b", FileMode.CreateNew).Dispose();
        Assert.Throws<IOException>(() => File.Move(_flash.Root + "a", _flash.Root + "b"));
        File.Move(_flash.Root + "a", _flash.Root + "c");
        Assert.Equal(["b", "c"], _flash.Names());
    }

    [Fact]
    public void A_name_has_at_most_255_bytes()
    {
        Assert.Throws<ArgumentException>(() => Open(new string('书', 86), FileMode.CreateNew));
        Open(new string('书', 85), FileMode.CreateNew).Dispose();
        Assert.Throws<PathTooLongException>(() => Open(string.Join('\\', Enumerable.Repeat("folder", 40)), FileMode.CreateNew));
        Assert.Equal(255, Encoding.UTF8.GetByteCount(Assert.Single(_flash.Names())));
    }

    [Theory]
    [InlineData("..\\a")]
    [InlineData("a\\..\\..\\b")]
    [InlineData("\\a")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\a")]
    [InlineData("a\0b")]
    [InlineData("~unfinished")]
    public void A_path_stays_below_its_root(string path) =>
        Assert.Throws<ArgumentException>(() => Open(path, FileMode.CreateNew));

    [Fact]
    public void A_drive_is_there_until_its_board_is_gone()
    {
        Flash flash = new(Flash.SmallCapacity);
        Assert.False(File.Exists(flash.Root + "a"));
        flash.Dispose();
        Assert.Throws<IOException>(() => File.Exists(flash.Root + "a"));
        Assert.Throws<ArgumentException>(() => File.Exists("a"));
    }

    [Fact]
    public void A_file_has_one_writer_or_many_readers()
    {
        using (Open("a", FileMode.CreateNew))
        {
            Assert.Throws<IOException>(() => Read("a"));
            Assert.Throws<IOException>(() => File.Delete(_flash.Root + "a"));
        }

        using (Read("a"))
        {
            Read("a").Dispose();
            Assert.Throws<IOException>(() => Open("a", FileMode.Append));
        }

        File.Delete(_flash.Root + "a");
        Assert.Empty(_flash.Names());
    }

    [Fact]
    public void Folders_are_made_with_those_above_and_listed_one_level_deep()
    {
        Assert.Throws<IOException>(() => Open("a\\b\\c", FileMode.CreateNew));
        Directory.CreateDirectory(_flash.Root + "a\\b");
        int writes = _flash.Writes;
        Directory.CreateDirectory(_flash.Root + "a\\b");
        Assert.Equal((2, 2), (writes, _flash.Writes));
        Open("a\\b\\c", FileMode.CreateNew).Dispose();
        Open("a\\b\\c.sys", FileMode.CreateNew).Dispose();

        Assert.Equal([_flash.Root + "a\\b\\c"], Directory.GetFiles(_flash.Root + "a\\b"));
        Assert.Equal([_flash.Root + "a"], Directory.GetDirectories(_flash.Root));
        Assert.Throws<IOException>(() => Directory.GetDirectories(_flash.Root + "a"));
        Assert.Throws<DirectoryNotFoundException>(() => Directory.GetFiles(_flash.Root + "x"));
    }

    private FileStream Open(string path, FileMode mode) => new(_flash.Root + path, mode, FileAccess.Write);

    private FileStream Read(string path) => new(_flash.Root + path, FileMode.Open, FileAccess.Read);
}
