using System.CommandLine;
using ELicense.Simulator.Samples;

namespace ELicense.Simulator.Commands;

/// <summary>samples make: the bundled samples, made again.</summary>
internal static class SamplesCommand
{
    private const string SourceFolder = "simulator/samples";

    internal static Command Build()
    {
        Option<string> folder = Options.Path("--out", "the folder of the samples, made when it is missing", required: false);
        folder.DefaultValueFactory = _ => SourceFolder;
        Command make = new Command("make", "makes the samples again, always the same").With(folder);
        make.SetAction(parsed => Make(parsed, parsed.GetRequiredValue(folder)));
        return new Command("samples", "the bundled samples") { make };
    }

    private static void Make(ParseResult parsed, string folder) =>
        parsed.InvocationConfiguration.Output.WriteLine($"{folder}: {SampleMaker.Make(folder)} samples");
}
