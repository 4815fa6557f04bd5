using System.CommandLine;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Rates;

namespace ELicense.Simulator.Commands;

/// <summary>vision: codes in pictures to texts, without a terminal; and how well and how fast that goes.</summary>
internal static class VisionCommand
{
    private const int AllRead = 0;
    private const int NotAllRead = 1;
    private const int RunsForTime = 10;

    internal static Command Build()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "a PNG, PGM, PPM or JPEG picture, or a folder of them",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> rates = new("--rates")
        {
            Description = "a table of rates and times; NAME.txt beside a picture is its text, a picture without one holds no code",
        };
        Option<bool> benchmark = new("--benchmark") { Description = "with --rates: the times of ZXingReader beside, where it is installed" };
        Option<string?> explain = new("--explain") { Description = "a folder for pictures on which is drawn what each stage found" };
        var command = new Command("vision", "reads the codes in pictures") { paths };
        command.With(rates, benchmark, explain);
        command.SetAction(parsed => parsed.GetValue(rates) || parsed.GetValue(benchmark)
            ? Rate(parsed, parsed.GetRequiredValue(paths), parsed.GetValue(benchmark))
            : Read(parsed, parsed.GetRequiredValue(paths)));
        return command;
    }

    private static int Rate(ParseResult parsed, string[] paths, bool benchmark)
    {
        TextWriter output = parsed.InvocationConfiguration.Output, error = parsed.InvocationConfiguration.Error;
        bool withPeer = benchmark && PeerReader.IsInstalled;
        if (benchmark && !withPeer)
        {
            error.WriteLine($"{PeerReader.Program} is not installed (Debian: apt-get install zxing-cpp-tools): only our own times");
        }

        using PeerReader? peer = withPeer ? new PeerReader() : null;
        var table = new RateTable(output, withPeer);
        var reader = new CodeReader();
        bool complete = true;
        table.WriteHeading();
        foreach (string path in paths)
        {
            List<RatedPicture> pictures = [.. Open(path, error)];
            SetRate rate = SetRate.Measure(Path.GetFileName(path), pictures, reader, RunsForTime, error.WriteLine);
            complete &= rate.Wrong == 0 && rate.Read == pictures.Count(p => p.Text is not null);
            table.Write(rate, peer?.Measure(pictures));
        }

        table.WriteTotal();
        return complete ? AllRead : NotAllRead;
    }

    private static IEnumerable<RatedPicture> Open(string path, TextWriter error)
    {
        foreach (string file in PictureFiles.In(path))
        {
            if (RatedPicture.Open(file, out string problem) is { } picture)
            {
                yield return picture;
            }
            else
            {
                error.WriteLine($"{file} {problem}");
            }
        }
    }

    private static int Read(ParseResult parsed, string[] paths)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        var reader = new CodeReader();
        bool complete = true;
        foreach (string file in paths.SelectMany(PictureFiles.In))
        {
            PictureResult picture = PictureFile.Open(file);
            CodeReadResult? result = picture.IsFrame ? reader.Read(picture.Frame) : null;
            complete &= result?.Outcome == ReadOutcome.Read;
            output.WriteLine($"{file}: {(result == null ? picture.Text : result.Text ?? result.Describe())}");
        }

        return complete ? AllRead : NotAllRead;
    }
}
