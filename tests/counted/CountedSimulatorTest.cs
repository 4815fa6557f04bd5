using ELicense.Simulator.Commands;
using ELicense.Simulator.Counted;
using NFProjTools.Counting;

namespace ELicense.Tests.Counted;

/// <summary>The counting simulator gives the answers of the other, and counts what the cost tool counts.</summary>
public class CountedSimulatorTest
{
    [Fact]
    public void It_answers_the_same_and_counts()
    {
        string sample = Path.Combine(AppContext.BaseDirectory, "samples", "01-driving-licence.png");
        (string plain, long uncounted) = Scan(sample, RootCommandLine.Run);
        (string counted, long instructions) = Scan(sample, CountedSimulator.Run);
        Assert.Equal(plain, counted);
        Assert.Equal(0, uncounted);
        Assert.InRange(instructions, 5_000_000, 20_000_000);
    }

    private static (string Output, long Instructions) Scan(string file, Func<string[], Surroundings, int> run)
    {
        var output = new StringWriter();
        long before = Work.Instructions;
        Assert.Equal(0, run(["scan", file], new Surroundings(TextReader.Null, output, TextWriter.Null, TimeProvider.System)));
        return (output.ToString(), Work.Instructions - before);
    }
}
