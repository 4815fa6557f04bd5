using System.CommandLine;
using ELicense.Simulator.Samples;

namespace ELicense.Simulator.Commands;

/// <summary>samples make: the bundled samples, made again.</summary>
internal static class SamplesCommand
{
    private const int Done = 0;
    private const int NotDone = 1;
    private const string SourceFolder = "simulator/samples";

    internal static Command Build()
    {
        Option<string> folder = new("--out")
        {
            Description = "the folder of the samples, made when it is missing",
            DefaultValueFactory = _ => SourceFolder,
        };
        Command make = new Command("make", "makes the samples again, always the same").With(folder);
        make.SetAction(parsed => Make(parsed, parsed.GetValue(folder)!));
        return new Command("samples", "the bundled samples") { make };
    }

    private static int Make(ParseResult parsed, string folder)
    {
        try
        {
            parsed.InvocationConfiguration.Output.WriteLine($"{folder}: {SampleMaker.Make(folder)} samples");
            return Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(failure.Message);
            return NotDone;
        }
    }
}
