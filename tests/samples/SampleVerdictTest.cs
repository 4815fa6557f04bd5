using System.Text.Json.Nodes;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Scan;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Tests.Support;

namespace ELicense.Tests.Samples;

/// <summary>Holds the program to samples.json, through the command line.</summary>
public sealed class SampleVerdictTest : IDisposable
{
    private const int EasyVersion = 18;

    private readonly TestFolder _folder = new();

    private static JsonNode[] Index =>
        [.. JsonNode.Parse(File.ReadAllText(SampleFolder.Index))!.AsArray().Select(sample => sample!)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("s3", 400, 300)]
    [InlineData("pico", 200, 200)]
    public void EverySampleGetsItsVerdictAndItsPanel(string board, int width, int height)
    {
        string panels = _folder.PathOf("panels");
        CommandLine run = CommandLine.Run(["scan", .. SampleFolder.Pictures, "--json", "--board", board, "--panel", panels]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(
            Index.Select(sample => ((string)sample["verdict"]!, (int?)sample["reason"] ?? 0)),
            run.Objects.Select(CommandLine.Judgement));
        Assert.All(Index, sample =>
        {
            GreyFrame panel = PictureFile.Open(Path.Combine(panels, (string)sample["file"]!)).Frame!;
            Assert.Equal((width, height), (panel.Width, panel.Height));
            Assert.InRange(panel.Pixels.Count(pixel => pixel == 0), 1000, width * height * 9 / 10);
        });
    }

    [Fact]
    public void TheDefaultCommandSaysTheSameInEveryYear()
    {
        CommandLine run = CommandLine.Run();
        CommandLine again = CommandLine.Run();
        CommandLine later = CommandLine.RunAt(new DateTimeOffset(2028, 3, 1, 0, 0, 0, TimeSpan.Zero), "");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(run, again);
        Assert.Equal(run, later);
        Assert.StartsWith($"clock {SampleFolder.Clock:yyyy-MM-dd'T'HH:mm:ss'Z'}", run.Lines[0]);
        Assert.Equal(Index.Length + 4, run.Lines.Length);
        Assert.All(Index.Zip(run.Lines.Skip(1)), pair => Assert.Matches(
            $"^{pair.First["file"]} +{pair.First["verdict"]}( .*[^0-9]{pair.First["reason"]} .*| .*[^ ])?$", pair.Second));
    }

    [Fact]
    public void WhatItSaysToTryNextWorks()
    {
        string[] lines = CommandLine.Run().Lines[^3..];
        IEnumerable<string> commands = lines.Select(line => line.Split("dotnet run --project simulator -- ")[1]);
        Assert.All(commands, command => Assert.Equal(0, CommandLine.Run([.. command.Split(' ').Select(Moved)]).Status));

        // The same words, from the root of the source tree into this test's folder.
        string Moved(string word) =>
            word.EndsWith(".png", StringComparison.Ordinal) ? Repository.PathOf(word)
            : word is "panels" or "authority.db" ? _folder.PathOf(word)
            : word;
    }

    [Fact]
    public void EveryCodeIsEasyToScan()
    {
        var reader = new CodeReader();
        Assert.All(SampleFolder.Pictures, path =>
        {
            string text = reader.Read(PictureFile.Open(path).Frame!).Text!;
            Assert.InRange(CodePicture.Draw(text, 1).Version, 1, EasyVersion);
        });
    }

    [Fact]
    public void TheFolderHasWhatTheIndexNamesAndEveryKindAndVerdict()
    {
        string folder = Repository.PathOf("simulator/samples");
        Assert.Equal(
            Index.Select(sample => (string)sample["file"]!),
            Directory.GetFiles(folder, "*.png").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
        Assert.InRange(Index.Length, 28, 99);
        Assert.Equal(
            ["must-not-drive", "not-valid", "notice", "pass", "unknown", "wanted"],
            Index.Select(sample => (string)sample["verdict"]!).Distinct().Order(StringComparer.Ordinal));
    }
}
