using System.CommandLine;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Commands;

/// <summary>scan: codes in files to verdicts. Without a profile on a fresh terminal of the samples for each file.</summary>
internal static class ScanCommand
{
    private const int Processed = 0;
    private const int NotAllProcessed = 1;

    internal static Command Build(Surroundings surroundings)
    {
        Argument<string[]> files = Options.Codes();
        Option<bool> json = new("--json") { Description = "one JSON object a line instead of text" };
        Option<DateTimeOffset?> at = Options.Time(
            "--at", "the terminal's clock, as in RFC 3339; now with --profile, else the samples' time");
        Option<string> profile = Options.Path(
            "--profile", "a folder that is the terminal's flash: its state is kept", required: false);
        Option<string> panel = Options.Path(
            "--panel", "a folder for the panel's picture of each verdict, as PNG", required: false);
        Option<string> board = TerminalOptions.Board();
        Option<string> language = TerminalOptions.Language();
        var command = new Command("scan", "verifies the codes in files") { files };
        command.With(json, at, profile, panel, board, language);
        command.SetAction(parsed => Run(
            surroundings,
            parsed.GetRequiredValue(files),
            new ScanSettings(
                parsed.GetValue(profile),
                parsed.GetValue(at),
                TerminalOptions.BoardOf(parsed.GetRequiredValue(board)),
                TerminalOptions.LanguageOf(parsed.GetRequiredValue(language)),
                surroundings.Time),
            parsed.GetValue(json),
            parsed.GetValue(panel)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] files, ScanSettings settings, bool json, string? panel)
    {
        TextWriter output = surroundings.Output;
        using HandheldTerminal terminal = settings.Start();
        if (!json && settings.Profile == null)
        {
            output.WriteLine(settings.Announcement);
        }

        IScanOutput results = json
            ? new JsonOutput(output, terminal.Phrases)
            : new LineOutput(output, terminal.Phrases, files);
        ITerminalSupply terminals = settings.Profile == null
            ? new FreshTerminals(settings.Start)
            : new KeptTerminal(terminal);
        PanelFolder? panels = panel == null ? null : new PanelFolder(panel, files);
        bool processed = new ScanRun(new CodeInputReader(surroundings.Input), terminals, results, panels)
            .Scan(files.Select(file => (file, file)));
        return processed ? Processed : NotAllProcessed;
    }
}
