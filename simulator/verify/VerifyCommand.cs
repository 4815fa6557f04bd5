using System.CommandLine;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Verify;

/// <summary>verify: codes in files to what a verifier of a purpose may see; the judgement is the terminal's own.</summary>
internal static class VerifyCommand
{
    private const int Processed = 0;
    private const int NotAllProcessed = 1;

    internal static Command Build(Surroundings surroundings)
    {
        Argument<string[]> files = Options.Codes();
        Option<string> purpose = Options.Text(
            "--purpose", "who verifies: roadside, counter, accident, insurance, rental or employment");
        Option<bool> json = new("--json") { Description = "one JSON object a line instead of text" };
        Option<DateTimeOffset?> at = Options.Time(
            "--at", "the verifier's clock, as in RFC 3339; now with --profile, else the samples' time");
        Option<string> profile = Options.Path(
            "--profile", "a folder with trust list, lists and root keys; that of the samples when not given", required: false);
        Option<string> language = TerminalOptions.Language();
        var command = new Command("verify", "verifies codes for insurers, rental, recruiters and offices") { files };
        command.With(purpose, json, at, profile, language);
        command.SetAction(parsed => Run(
            surroundings,
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(purpose),
            new ScanSettings(
                parsed.GetValue(profile),
                parsed.GetValue(at),
                BoardModel.Reference,
                TerminalOptions.LanguageOf(parsed.GetRequiredValue(language)),
                surroundings.Time),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] files, string purpose, ScanSettings settings, bool json)
    {
        using var verifier = new DesktopVerifier(settings.Profile ?? SampleFolder.Terminal, new SimulatedClock(settings.Time));
        var output = new DisclosureOutput(surroundings.Output, verifier.PhrasesIn(settings.Language), purpose, json);
        var reader = new CodeInputReader(surroundings.Input);
        bool processed = true;
        foreach (string file in files)
        {
            CodeInput input = reader.Read(file);
            processed &= input.IsReadable;
            output.Write(file, input, input.Text == null ? null : verifier.Verify(input.Text, purpose));
        }

        return processed ? Processed : NotAllProcessed;
    }
}
