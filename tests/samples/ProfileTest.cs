using System.Text.Json.Nodes;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Samples.Cast;
using ELicense.Simulator.Scan;
using ELicense.Terminal.Text;

namespace ELicense.Tests.Samples;

/// <summary>A terminal that is kept: what one run leaves, the next one knows.</summary>
public sealed class ProfileTest : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _profile;

    public ProfileTest() => _profile = _folder.CopyOf(SampleFolder.Terminal, "profile");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ACodeOfTheStopBeforeIsACopy()
    {
        Assert.Equal(("pass", 608), Scan("07-"));
        Assert.Equal(("pass", 0), Scan("01-"));
        Assert.Equal(("not-valid", 605), Scan("01-"));
        Assert.Equal(("pass", 0), Scan("03-"));
    }

    [Fact]
    public void AnAnswerCountsOnceAndBringsOtherDigits()
    {
        Assert.Equal(("pass", 608), Scan("07-"));
        Assert.Equal(("unknown", 606), Scan("07-"));
        Assert.Equal(("unknown", 606), Scan("07-"));
    }

    [Fact]
    public void InOneRunASecondLookIsNoCopy()
    {
        string sample = ScanCommandTest.Sample("01-");
        CommandLine run = CommandLine.RunAt(SampleFolder.Clock, "", "scan", "--json", "--profile", _profile, sample, sample);
        Assert.All(run.Objects, line => Assert.Equal(("pass", 0), CommandLine.Judgement(line)));
    }

    [Fact]
    public void SixDigitsOfOneRunAreAnsweredInTheNext()
    {
        using var authority = new SampleAuthority(_folder.PathOf(""), "samples");
        using var other = new SampleAuthority(_folder.PathOf(""), "unknown");
        WalletEntry driver = new Holders(authority, other).Driver;
        string digits = (string)Ask()["challenge"]!;
        Assert.Matches("^[0-9]{6}$", digits);
        Assert.Equal(("pass", 608), Answer(driver, digits));
        Assert.Equal(("unknown", 606), Answer(driver, digits));
    }

    [Fact]
    public void TextSaysTheSixDigitsToo()
    {
        CommandLine run = CommandLine.RunAt(
            SampleFolder.Clock, "", "scan", "--lang", "en", "--profile", _profile, ScanCommandTest.Sample("29-"));
        Assert.Matches("[0-9]{6}$", run.Lines[^1]);
        Assert.DoesNotContain("clock 2026", run.Output);
    }

    // Both would read the memory of proofs before either has written to it.
    [Fact]
    public void OneTerminalAtATimeHasTheProfile()
    {
        using (HandheldTerminal.Open(_profile, BoardModel.Reference, new SimulatedClock(TimeProvider.System), Language.English))
        {
            CommandLine run = CommandLine.Run("scan", "--profile", _profile, ScanCommandTest.Sample("01-"));
            Assert.Equal((1, ""), (run.Status, run.Output));
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(("pass", 0), Scan("01-"));
    }

    [Fact]
    public void ItGoesByTheComputersClock()
    {
        CommandLine run = CommandLine.RunAt(
            SampleFolder.Clock.AddYears(2), "", "scan", "--json", "--profile", _profile, ScanCommandTest.Sample("05-"));
        Assert.Equal(("not-valid", 401), CommandLine.Judgement(run.Objects.Single()));
    }

    private JsonNode Ask() => CommandLine.RunAt(
        SampleFolder.Clock, "", "scan", "--json", "--profile", _profile, ScanCommandTest.Sample("29-")).Objects.Single();

    private (string Verdict, int Reason) Answer(WalletEntry driver, string digits)
    {
        string code = HolderCode.Dynamic(driver, SampleFolder.Clock.AddHours(1), digits);
        CommandLine run = CommandLine.RunAt(
            SampleFolder.Clock.AddSeconds(40), code, "scan", "--json", "--profile", _profile, "-");
        return CommandLine.Judgement(run.Objects.Single());
    }

    private (string Verdict, int Reason) Scan(string number) => CommandLine.Judgement(CommandLine.RunAt(
        SampleFolder.Clock, "", "scan", "--json", "--profile", _profile, ScanCommandTest.Sample(number)).Objects.Single());
}
