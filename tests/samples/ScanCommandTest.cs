using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Scan;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Tests.Samples;

/// <summary>What the scan command promises whoever calls it.</summary>
public sealed class ScanCommandTest : IDisposable
{
    private const string Url = "https://example.com/";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesThatCannotBeReadGetALineEach()
    {
        string[] files =
        [
            _folder.Write("empty.png", []),
            _folder.Write("noise.bin", [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 37))]),
            _folder.Write("long.txt", Encoding.ASCII.GetBytes(new string('A', 20000))),
            _folder.Write("huge.pgm", "P5 20000 10000 255\n"u8.ToArray()),
            _folder.Write("huge.png", LyingPng()),
            _folder.Write("cut.png", File.ReadAllBytes(Sample("01-"))[..9000]),
            _folder.PathOf(""),
            _folder.PathOf("missing.png"),
        ];
        CommandLine run = CommandLine.Run(["scan", "--json", .. files, Sample("35-")]);
        Assert.Equal((1, ""), (run.Status, run.Error));
        Assert.Equal([.. files, Sample("35-")], run.Objects.Select(line => (string)line["file"]!));
        Assert.All(run.Objects[..^1], AssertUnreadable);
        Assert.Equal(("unknown", 101), CommandLine.Judgement(run.Objects[^1]));
        Assert.Equal(files.Length + 2, CommandLine.Run(["scan", .. files, Sample("35-")]).Lines.Length);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void AFileThatMayNotBeReadGetsALine()
    {
        string file = _folder.Write("secret.txt", "ELC1:"u8.ToArray());
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "whoever runs this may read every file");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        File.SetUnixFileMode(file, UnixFileMode.None);
        CommandLine run = CommandLine.Run("scan", "--json", file);
        Assert.Equal(1, run.Status);
        AssertUnreadable(run.Objects.Single());
    }

    [Fact]
    public void APictureWithoutACodeIsProcessed()
    {
        byte[] blank = PngWriter.Grey(new GreyFrame(64, 64, [.. Enumerable.Repeat((byte)255, 64 * 64)]));
        CommandLine run = CommandLine.Run("scan", "--json", _folder.Write("blank.png", blank));
        Assert.Equal(0, run.Status);
        Assert.Equal(("unknown", 106), CommandLine.Judgement(run.Objects.Single()));
    }

    [Fact]
    public void AnObjectHasAllFields()
    {
        JsonNode line = CommandLine.Run("scan", "--json", "--lang", "en", Sample("12-")).Objects.Single();
        Assert.Equal(["file", "verdict", "kind", "reasons", "evidence", "fields"], line.AsObject().Select(field => field.Key));
        Assert.Equal("driving-licence", (string)line["kind"]!);
        Assert.Equal("Suspended or detained", (string)line["reasons"]![0]!["text"]!);
        Assert.Equal("Stop the drive", (string)line["reasons"]![0]!["action"]!);
        Assert.Equal(
            "signature yes, issuer yes, validity yes, status no, holder yes, rules yes",
            string.Join(", ", line["evidence"]!.AsObject().Select(answer => $"{answer.Key} {answer.Value}")));
        Assert.Equal(("样本", "C1"), ((string)line["fields"]!["name"]!, (string)line["fields"]!["classes"]!));
    }

    [Fact]
    public void TextComesFromFilesAndFromStandardInput()
    {
        string text = _folder.Write("code.txt", Encoding.ASCII.GetBytes(Url + "\r\n"));
        CommandLine run = CommandLine.RunWithInput(Url, "scan", "--json", text, "-");
        Assert.Equal(0, run.Status);
        Assert.Equal(["-"], run.Objects.Skip(1).Select(line => (string)line["file"]!));
        Assert.All(run.Objects, line => Assert.Equal(("unknown", 101), CommandLine.Judgement(line)));
        AssertUnreadable(CommandLine.RunWithInput("", "scan", "--json", "-").Objects.Single());
    }

    [Theory]
    [InlineData("2026-10-01T12:00:30+08:00", "pass", 0)]
    [InlineData("2026-10-01T04:03:00Z", "unknown", 604)]
    [InlineData("2026-10-01T05:00:00Z", "not-valid", 603)]
    [InlineData("2027-12-01T00:00:00Z", "not-valid", 603)]
    public void AtSetsTheTerminalsClock(string at, string verdict, int reason)
    {
        CommandLine run = CommandLine.Run("scan", "--json", "--at", at, Sample("01-"));
        Assert.Equal((verdict, reason), CommandLine.Judgement(run.Objects.Single()));
        string announced = CommandLine.Run("scan", "--at", at, Sample("01-")).Lines[0];
        Assert.StartsWith($"clock {DateTimeOffset.Parse(at).UtcDateTime:s}Z", announced);
    }

    [Theory]
    [InlineData("zh", "不是电子证件码")]
    [InlineData("en", "Not an e-licence code")]
    public void LangSetsTheTerminalsWords(string language, string words) =>
        Assert.Contains($"101 {words}", CommandLine.Run("scan", "--lang", language, Sample("35-")).Output);

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", "a.png", "--board", "esp8266")]
    [InlineData("scan", "a.png", "--lang", "fr")]
    [InlineData("scan", "a.png", "--at", "yesterday")]
    [InlineData("scan", "a.png", "--at", "2026-10-01T12:00:00")]
    [InlineData("scan", "a.png", "--verbose")]
    [InlineData("scan", "a.png", "--profile", "")]
    [InlineData("scan", "a.png", "--panel", "")]
    [InlineData("scan", "")]
    [InlineData("scan", "a.png", "--at", "2090-01-01T00:00:00Z")]
    [InlineData("scam", "a.png")]
    [InlineData("samples")]
    public void MisusePrintsTheUsage(params string[] arguments)
    {
        CommandLine run = CommandLine.Run(arguments);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains("Usage:", run.Error);
    }

    [Fact]
    public void APanelNeverTakesThePlaceOfWhatWasScanned()
    {
        string code = _folder.Write("code.png", File.ReadAllBytes(Sample("01-")));
        Assert.Equal(0, CommandLine.Run("scan", "--panel", _folder.PathOf("") + "/", code, code).Status);
        Assert.Equal(File.ReadAllBytes(Sample("01-")), File.ReadAllBytes(code));
        Assert.Equal(
            ["code-2.png", "code-3.png", "code.png"],
            Directory.GetFiles(_folder.PathOf("")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APipeOrADeviceGetsALineAndIsNotWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        string link = _folder.PathOf("endless");
        File.CreateSymbolicLink(link, "/dev/zero");
        CommandLine run = CommandLine.Run("scan", "--json", "/dev/zero", link);
        Assert.Equal((1, 2), (run.Status, run.Objects.Length));
        Assert.All(run.Objects, AssertUnreadable);
    }

    [Theory]
    [InlineData("--profile")]
    [InlineData("--panel")]
    public void AFolderThatIsAFileIsOneLine(string option)
    {
        CommandLine run = CommandLine.Run("scan", Sample("35-"), option, _folder.Write("file", [1]));
        Assert.Equal(1, run.Status);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData]
    [InlineData("scan", "missing.png")]
    [InlineData("--help")]
    public void AnOutputThatTakesNothingIsOneLine(params string[] arguments)
    {
        var error = new StringWriter();
        var surroundings = new Surroundings(TextReader.Null, new FullWriter(), error, TimeProvider.System);
        Assert.Equal(1, RootCommandLine.Run(arguments, surroundings));
        Assert.Equal("no space" + Environment.NewLine, error.ToString());
    }

    internal static string Sample(string number) =>
        SampleFolder.Pictures.Single(path => Path.GetFileName(path).StartsWith(number, StringComparison.Ordinal));

    private static void AssertUnreadable(JsonNode line)
    {
        Assert.Equal(("unknown", 107), CommandLine.Judgement(line));
        Assert.False(string.IsNullOrWhiteSpace((string?)line["problem"]));
        Assert.All(line["evidence"]!.AsObject(), answer => Assert.Equal("unknown", (string)answer.Value!));
        Assert.Empty(line["fields"]!.AsObject());
        Assert.Null(line["kind"]);
    }

    // A picture of 8 x 8 that says it has 150 megapixels.
    private static byte[] LyingPng()
    {
        byte[] png = PngWriter.Grey(new GreyFrame(8, 8, new byte[64]));
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 15000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 10000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32.Of(png.AsSpan(12, 17)));
        return png;
    }
}
