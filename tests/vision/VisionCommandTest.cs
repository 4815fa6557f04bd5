using ELicense.Simulator.Commands;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Tests.Vision;

public sealed class VisionCommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("elicense-vision-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public VisionCommandTest()
    {
        Save("a", "FIRST");
        Save("b", "SECOND");
        File.WriteAllBytes(Path.Combine(_folder, "nothing.png"), PngWriter.Grey(RandomFrames.Noise(90, 70, new Random(1))));
    }

    [Fact]
    public void PrintsTextsAndWhatFailed()
    {
        Assert.Equal(1, Run(_folder));
        string[] lines = _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("a.png: FIRST", lines[0]);
        Assert.EndsWith("b.png: SECOND", lines[1]);
        Assert.Contains("nothing.png: no code", lines[2]);
        Assert.Equal(0, Run(Path.Combine(_folder, "a.png")));
    }

    [Fact]
    public void CountsWhatIsReadAndWhatIsMisread()
    {
        Assert.Equal(0, Run(_folder, "--rates"));
        Assert.Contains("| 3 | 2 | 0 |", _output.ToString());
        Assert.Contains("2 of 3 read, 0 wrong", _output.ToString());
        File.WriteAllText(Path.Combine(_folder, "b.txt"), "ANOTHER");
        File.Delete(Path.Combine(_folder, "a.txt"));
        Assert.Equal(1, Run(_folder, "--rates"));
        Assert.Contains("0 of 3 read, 2 wrong", _output.ToString());
        Assert.Contains("b.png: misread as SECOND", _error.ToString());
    }

    [Fact]
    public void DrawsWhatItFound()
    {
        string drawn = Path.Combine(_folder, "drawn");
        Assert.Equal(0, Run(Path.Combine(_folder, "a.png"), "--explain", drawn));
        Assert.True(PictureFile.Open(Path.Combine(drawn, "a.explained.png")).IsFrame);
        Assert.Contains("3 finder patterns, Read", _output.ToString());
    }

    [Fact]
    public void SaysWhatIsNoPicture()
    {
        string text = Path.Combine(_folder, "a.txt");
        Assert.Equal(1, Run(text));
        Assert.Contains("is not a PNG, JPEG, PGM or PPM picture", _output.ToString());
        Assert.Equal(1, Run(text, "--rates"));
        Assert.Contains("is not a PNG", _error.ToString());
    }

    [Fact]
    public void RefusesToDoNothingOrBoth()
    {
        Assert.Equal(2, Run());
        Assert.Equal(2, Run(_folder, "--phone-screens", "1"));
        Assert.Equal(2, Run("--phone-screens", "-1"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Run(params string[] arguments) => RootCommandLine.Run(["vision", .. arguments], _output, _error);

    private void Save(string name, string text)
    {
        GreyFrame frame = new Scene { Width = 320, Height = 240 }.Draw(Symbols.Make(text, version: 3));
        File.WriteAllBytes(Path.Combine(_folder, name + ".png"), PngWriter.Grey(frame));
        File.WriteAllText(Path.Combine(_folder, name + ".txt"), text + "\r\n");
    }
}
