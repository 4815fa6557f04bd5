using System.CommandLine;
using System.Globalization;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Tracing;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Counted;

namespace ELicense.Simulator.Play;

/// <summary>play: what somebody would do at the bench, out of a script, in no time (docs/bench.md).</summary>
internal static class PlayCommand
{
    private const int NotAllPassed = 1;
    private const string AnyPort = "http://127.0.0.1:0";

    // A working day, so that what depends on the calendar goes the same way every time.
    private static readonly DateTimeOffset s_start = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));

    internal static Command Build(Surroundings surroundings)
    {
        Argument<string> script = new("SCRIPT") { Description = "a file; docs/bench.md describes its lines" };
        Option<string> trace = Options.Path("--trace", "writes every transfer on UART, SPI and I2C with its time", required: false);
        Option<string> junit = Options.Path("--junit", "writes the results as JUnit XML", required: false);
        Option<string> board = TerminalOptions.Board();
        Option<string> language = TerminalOptions.Language();
        Option<DateTimeOffset?> at = Options.Time("--at", "the time at which the script starts, as in RFC 3339; a fixed one when not given");
        Command command = new Command("play", "plays a script at a bench without a page").With(trace, junit, board, language, at);
        command.Add(script);
        command.SetAction(parsed =>
        {
            if (!CountedSimulator.IsInside)
            {
                return CountedSimulator.Run([.. parsed.Tokens.Select(token => token.Value)], surroundings);
            }

            Script lines = ReadScript(parsed.GetRequiredValue(script));
            BoardTime time = BoardTime.Virtual(BenchSetup.Counted());
            var settings = new BenchSettings(
                AnyPort,
                null,
                TerminalOptions.BoardOf(parsed.GetRequiredValue(board)),
                TerminalOptions.LanguageOf(parsed.GetRequiredValue(language)),
                new BoardTimeProvider(time, parsed.GetValue(at) ?? s_start));
            Outcome<Stage> stage = Stage.Open(settings, time);
            return stage.IsGranted
                ? Play(lines, stage.Value, parsed.GetValue(trace), parsed.GetValue(junit), surroundings.Output)
                : Session.Refuse(parsed, stage.Refusal);
        });
        return command;
    }

    private static Script ReadScript(string path)
    {
        using StreamReader text = File.OpenText(path);
        Script script = Script.Read(Path.GetFileNameWithoutExtension(path), text);
        Player.Check(script);
        return script;
    }

    private static int Play(Script script, Stage stage, string? trace, string? junit, TextWriter output)
    {
        using TraceFile? file = trace is null ? null : new TraceFile(trace);
        if (file is not null)
        {
            stage.Handheld.Board.Part<TransferTrace>().Attach(file);
        }

        IReadOnlyList<CaseResult> results = new Player(stage).Play(script);
        stage.DisposeAsync().AsTask().GetAwaiter().GetResult();
        if (junit is not null)
        {
            JUnitFile.Write(junit, script, results);
        }

        return Report(results, output);
    }

    private static int Report(IReadOnlyList<CaseResult> results, TextWriter output)
    {
        foreach (CaseResult result in results)
        {
            string word = result.IsPassed ? "passed" : result.IsPlayed ? "FAILED" : "not played";
            string seconds = result.BoardTime.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            output.WriteLine($"{word,-10} {seconds,8} s  {result.Case.Name}");
            if (result.Failure is { } failure)
            {
                output.WriteLine($"           {failure}");
            }
        }

        return results.All(result => result.IsPassed) ? 0 : NotAllPassed;
    }
}
