using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;
using Directory = System.IO.Directory;
using File = System.IO.File;

namespace ELicense.Tests.Hal;

/// <summary>A flash in a folder of the host: a terminal's profile.</summary>
public sealed class FlashDirectoryTest : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("elicense-flash-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void An_opened_folder_keeps_everything()
    {
        byte[] log = TestStore.Bytes(9000, 1);
        using (Flash flash = Flash.Open(PathOf("new/profile"), Flash.SmallCapacity))
        {
            FlashStore store = TestStore.On(flash);
            Assert.True(store.Append("logs/today", log));
            Assert.True(store.Replace("settings", [1]));
            Assert.True(store.Replace("settings", [2]));
            Assert.True(store.Append("gone", [3]));
            Assert.True(store.Delete("gone"));
        }

        using Flash again = Flash.Open(PathOf("new/profile"), Flash.SmallCapacity);
        Assert.Equal(["logs/today", "settings~0", "settings~1"], again.Names());
        Assert.Equal(log, TestStore.On(again).ReadFile("logs/today"));
        Assert.Equal([2], TestStore.On(again).ReadRecord("settings"));
        Assert.Equal(log, File.ReadAllBytes(PathOf("new/profile/logs/today")));
    }

    [Fact]
    public void A_copy_keeps_nothing()
    {
        Directory.CreateDirectory(PathOf("lists"));
        File.WriteAllBytes(PathOf("lists/a"), [1, 2, 3]);
        using Flash copy = Flash.Copy(_directory, Flash.SmallCapacity);
        FlashStore store = TestStore.On(copy);
        Assert.Equal([1, 2, 3], store.ReadFile("lists/a"));

        Assert.True(store.Append("lists/a", [4]));
        Assert.True(store.Replace("r", [5]));
        Assert.True(store.Delete("lists/a"));

        Assert.Equal([PathOf("lists"), PathOf("lists/a")], Everything());
        Assert.Equal([1, 2, 3], File.ReadAllBytes(PathOf("lists/a")));
        Assert.Throws<DirectoryNotFoundException>(() => Flash.Copy(PathOf("missing"), Flash.SmallCapacity));
    }

    [Fact]
    public void At_every_cut_the_folder_holds_what_the_flash_holds()
    {
        for (int cut = 0; cut < 9; cut++)
        {
            string profile = PathOf("cut" + cut);
            using Flash flash = Flash.Open(profile, Flash.SmallCapacity);
            FlashStore store = TestStore.On(flash);
            flash.CutPowerAfter(cut, tornBytes: 20);
            Assert.False(store.Replace("a/r", TestStore.Bytes(5000, 1)) && store.Replace("a/r", TestStore.Bytes(50, 2))
                && store.Append("log", TestStore.Bytes(5000, 3)));

            using Flash copy = Flash.Copy(profile, Flash.SmallCapacity);
            Assert.Equal(flash.Names(), copy.Names());
            Assert.All(flash.Names(), name => Assert.Equal(flash.Peek(name), copy.Peek(name)));
        }
    }

    [Fact]
    public void What_a_killed_process_left_unfinished_is_not_read()
    {
        File.WriteAllBytes(PathOf("~unfinished"), [1]);
        using Flash flash = Flash.Open(_directory, Flash.SmallCapacity);
        Assert.Empty(flash.Names());
        Assert.True(TestStore.On(flash).Append("a", [2]));
        Assert.Equal([PathOf("a")], Everything());
    }

    [Fact]
    public void Foreign_and_damaged_files_do_no_harm()
    {
        File.WriteAllText(PathOf("README.md"), "not ours");
        File.WriteAllText(PathOf(".hidden"), "");
        File.WriteAllBytes(PathOf("huge"), new byte[Flash.SmallCapacity + 1]);
        File.WriteAllBytes(PathOf("large1"), new byte[200_000]);
        File.WriteAllBytes(PathOf("large2"), new byte[200_000]);
        File.WriteAllBytes(PathOf("r~0"), TestStore.Bytes(50, 1));
        File.WriteAllBytes(PathOf("r~1"), []);
        using Flash flash = Flash.Open(_directory, Flash.SmallCapacity);
        FlashStore store = TestStore.On(flash);

        Assert.Equal([".hidden", "README.md", "large1", "r~0", "r~1"], flash.Names());
        Assert.Null(store.ReadRecord("r"));
        Assert.True(store.Replace("r", [1]));
        Assert.Equal([1], store.ReadRecord("r"));
        Assert.Equal("not ours", File.ReadAllText(PathOf("README.md")));
    }

    [Fact]
    public void Links_out_of_the_folder_are_neither_read_nor_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        string outside = PathOf("outside");
        string profile = PathOf("profile");
        Directory.CreateDirectory(outside);
        Directory.CreateDirectory(profile);
        File.WriteAllBytes(Path.Combine(outside, "secret"), [1]);
        Directory.CreateSymbolicLink(Path.Combine(profile, "lists"), outside);
        File.CreateSymbolicLink(Path.Combine(profile, "log"), Path.Combine(outside, "secret"));
        using Flash flash = Flash.Open(profile, Flash.SmallCapacity);
        FlashStore store = TestStore.On(flash);

        Assert.Empty(flash.Names());
        Assert.False(store.Append("lists/a", [2]));
        Assert.False(store.Append("log", [2]));
        Assert.Equal([Path.Combine(outside, "secret")], Directory.GetFiles(outside));
        Assert.Equal([1], File.ReadAllBytes(Path.Combine(outside, "secret")));
    }

    private string PathOf(string name) => Path.Combine(_directory, name);

    private string[] Everything() =>
        [.. Directory.GetFileSystemEntries(_directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
