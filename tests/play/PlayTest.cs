using System.Xml.Linq;
using ELicense.Simulator.Commands;
using ELicense.Tests.Support;

namespace ELicense.Tests.Play;

/// <summary>Scripts: those that come with the simulator pass, and what is no script is refused.</summary>
public sealed class PlayTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    // The tour holds the signal to 2 s and the panel to 3 s after the code, at 2 million instructions a second.
    [Theory]
    [InlineData("tour", "s3")]
    [InlineData("tour", "pico")]
    [InlineData("power", "s3")]
    [InlineData("faults", "s3")]
    public void A_script_that_comes_with_the_simulator_passes(string name, string board)
    {
        (int status, string output) = Play(Repository.PathOf($"simulator/play/scripts/{name}.play"), "--board", board);
        Assert.True(status == 0, output);
    }

    [Fact]
    public void What_goes_otherwise_ends_the_script_and_is_in_the_results()
    {
        string results = Path.Combine(_folder.FullName, "results.xml");
        string script = Write("case one\npower on\nexpect screen ready\ncase two\nwait 1s");

        (int status, string output) = Play(script, "--junit", results);

        Assert.Equal(1, status);
        Assert.Contains("screen ready was expected, and it is locked", output, StringComparison.Ordinal);
        XElement suite = XDocument.Load(results).Root!;
        Assert.Equal(["2", "1", "1"], new[] { "tests", "failures", "skipped" }.Select(name => suite.Attribute(name)!.Value));
    }

    [Fact]
    public void The_trace_has_every_bus()
    {
        string trace = Path.Combine(_folder.FullName, "trace.txt");
        (int status, string output) = Play(Write("power on"), "--trace", trace);
        Assert.True(status == 0, output);
        string[] lines = File.ReadAllLines(trace);
        Assert.Equal(["COM2", "I2C1", "SPI1"], lines.Select(line => line.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fly away", "there is no fly")]
    [InlineData("wait \"5s", "a quote has no end")]
    [InlineData("power on\nwait long", "a duration such as")]
    [InlineData("issue jia driving-licence points=many", "many")]
    public void What_is_no_script_says_which_line(string lines, string message)
    {
        (int status, string output) = Play(Write(lines));
        Assert.Equal(1, status);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    private string Write(string lines)
    {
        string path = Path.Combine(_folder.FullName, "script.play");
        File.WriteAllText(path, lines);
        return path;
    }

    private static (int Status, string Output) Play(params string[] arguments)
    {
        var output = new StringWriter();
        int status = RootCommandLine.Run(["play", .. arguments], output, output);
        return (status, output.ToString());
    }
}
