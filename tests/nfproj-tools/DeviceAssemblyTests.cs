using System.Reflection.PortableExecutable;
using NFProjTools;
using NFProjTools.Input;

namespace ELicense.Tests.NFProjTools;

public sealed class DeviceAssemblyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nfproj-input-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_file_is_refused() => AssertRefused(Path.Combine(_folder.FullName, "none.dll"), "no such file");

    [Fact]
    public void A_text_is_refused() => AssertRefused(Write("Just a text."u8.ToArray()), "not a .NET assembly");

    [Fact]
    public void An_assembly_of_desktop_dotnet_is_refused() =>
        AssertRefused(typeof(DeviceAssemblyTests).Assembly.Location, "built against desktop .NET");

    [Fact]
    public void A_damaged_assembly_is_refused_or_read_but_never_crashes_the_tool()
    {
        using var sample = CompiledSample.Of("class A { int M(int x) => x; }");
        var whole = File.ReadAllBytes(sample.Path);
        for (var length = 0; length < whole.Length; length += 97)
        {
            var path = Write(whole[..length]);
            var failure = Record.Exception(() => DeviceAssembly.Open(path, ReferenceFolders.Default).Dispose());
            Assert.True(failure is null or ToolError, failure?.ToString());
        }
    }

    [Fact]
    public void Mixed_mode_is_refused()
    {
        using var sample = CompiledSample.Of("class A { }");
        var file = File.ReadAllBytes(sample.Path);
        using (var reader = new PEReader(new MemoryStream(file)))
        {
            const int flagsOffset = 16;
            const byte ilOnly = 1;
            file[reader.PEHeaders.CorHeaderStartOffset + flagsOffset] &= unchecked((byte)~ilOnly);
        }

        File.WriteAllBytes(sample.Path, file);
        AssertRefused(sample.Path, "mixed-mode");
    }

    private static void AssertRefused(string path, string why)
    {
        var message = Assert.Throws<ToolError>(() => DeviceAssembly.Open(path, ReferenceFolders.Default)).Message;
        Assert.StartsWith(path + ": ", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "damaged.dll");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
