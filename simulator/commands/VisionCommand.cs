using System.CommandLine;
using System.CommandLine.Parsing;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Overlay;
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
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> rates = new("--rates")
        {
            Description = "a table of rates and times; NAME.txt beside a picture is its text, a picture without one holds no code",
        };
        Option<bool> benchmark = new("--benchmark") { Description = "with --rates: the times of ZXingReader beside, where it is installed" };
        Option<int> screens = new("--phone-screens")
        {
            Description = "instead of pictures: rates over drawn phone screens, so many of each kind",
        };
        Option<string?> explain = new("--explain") { Description = "a folder for pictures on which is drawn what each stage found" };
        var command = new Command("vision", "reads the codes in pictures") { paths };
        command.With(rates, benchmark, screens, explain);
        command.Validators.Add(result => RequireWork(result, paths, screens));
        command.SetAction(parsed => parsed.GetValue(screens) is > 0 and var frames
            ? Status(new PhoneScreenGrid(parsed.InvocationConfiguration.Output, frames).Write())
            : parsed.GetValue(rates) || parsed.GetValue(benchmark)
                ? Rate(parsed, parsed.GetRequiredValue(paths), parsed.GetValue(benchmark))
                : Read(parsed, parsed.GetRequiredValue(paths), parsed.GetValue(explain)));
        return command;
    }

    private static void RequireWork(CommandResult result, Argument<string[]> paths, Option<int> screens)
    {
        string[] given = result.GetValue(paths) ?? [];
        if (given.Contains(""))
        {
            result.AddError("a file or folder has no name");
        }

        bool hasPaths = given.Length > 0;
        if (result.GetValue(screens) < 0 || hasPaths == result.GetValue(screens) > 0)
        {
            result.AddError("vision takes either pictures and folders or --phone-screens with a number above zero");
        }
    }

    private static int Status(bool complete) => complete ? AllRead : NotAllRead;

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
            List<RatedPicture> pictures = [];
            complete &= OpenAll(path, pictures, error);
            SetRate rate = SetRate.Measure(Path.GetFileName(path), pictures, reader, RunsForTime, error.WriteLine);
            complete &= rate.Wrong == 0 && rate.Read == pictures.Count(p => p.Text is not null);
            table.Write(rate, peer?.Measure(pictures));
        }

        table.WriteTotal();
        return Status(complete);
    }

    /// <summary>False when a file is no picture.</summary>
    private static bool OpenAll(string path, List<RatedPicture> pictures, TextWriter error)
    {
        bool complete = true;
        foreach (string file in PictureFiles.In(path))
        {
            if (RatedPicture.Open(file, out string problem) is { } picture)
            {
                pictures.Add(picture);
            }
            else
            {
                error.WriteLine($"{file} {problem}");
                complete = false;
            }
        }

        return complete;
    }

    private static int Read(ParseResult parsed, string[] paths, string? folder)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        var reader = new CodeReader();
        bool complete = true;
        foreach (string file in paths.SelectMany(PictureFiles.In))
        {
            PictureResult picture = PictureFile.Open(file);
            if (!picture.IsFrame)
            {
                output.WriteLine($"{file}: {picture.Text}");
                complete = false;
                continue;
            }

            CodeReadResult result = reader.Read(picture.Frame);
            complete &= result.Outcome == ReadOutcome.Read;
            output.WriteLine($"{file}: {result.Text ?? result.Describe()}");
            if (folder is not null)
            {
                Explain(reader.Explain(picture.Frame), Path.Combine(folder, Path.GetFileNameWithoutExtension(file)), output);
            }
        }

        return Status(complete);
    }

    private static void Explain(Explanation explanation, string path, TextWriter output)
    {
        foreach (string line in ExplanationText.Lines(explanation))
        {
            output.WriteLine("  " + line);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".explained.png", ExplanationDrawing.ToPng(explanation));
    }
}
