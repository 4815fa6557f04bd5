using ELicense.Simulator.Scan;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Tests.Support;

namespace ELicense.Tests.Samples;

public sealed class SampleMakerTest : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MadeAgainTheyAreTheSame()
    {
        string made = _folder.PathOf("made");
        CommandLine run = CommandLine.Run("samples", "make", "--out", made);
        Assert.Equal((0, ""), (run.Status, run.Error));
        string kept = Repository.PathOf("simulator/samples");
        Dictionary<string, string> expected = TestFolder.FilesIn(kept).Where(IsMade).ToDictionary();
        Dictionary<string, string> actual = TestFolder.FilesIn(made);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(ContentOf(file.Value), ContentOf(actual[file.Key])));
    }

    [Fact]
    public void AnotherTerminalIsLeftAlone()
    {
        _folder.CopyOf(SampleFolder.Terminal, "terminal");
        CommandLine run = CommandLine.Run("samples", "make", "--out", _folder.PathOf(""));
        Assert.Equal(1, run.Status);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            TestFolder.FilesIn(SampleFolder.Terminal).Keys.Order(StringComparer.Ordinal),
            TestFolder.FilesIn(_folder.PathOf("terminal")).Keys.Order(StringComparer.Ordinal));
    }

    // Of a picture its pixels: how they are compressed is the platform's, and changes with it.
    private static byte[] ContentOf(string path) =>
        Path.GetExtension(path) == ".png" ? PictureFile.Open(path).Frame!.Pixels : File.ReadAllBytes(path);

    private static bool IsMade(KeyValuePair<string, string> file) =>
        Path.GetExtension(file.Key) is not (".cs" or ".md" or ".gitattributes");
}
