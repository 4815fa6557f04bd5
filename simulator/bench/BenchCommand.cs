using System.CommandLine;
using System.CommandLine.Parsing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Server;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Counted;

namespace ELicense.Simulator.Bench;

/// <summary>bench: a terminal, phones and an authority side by side on a web page (docs/bench.md).</summary>
internal static class BenchCommand
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    internal static Command Build(Surroundings surroundings)
    {
        Option<string> urls = Options.Text("--urls", $"where the page is; {DefaultUrls} when not given", required: false);
        urls.DefaultValueFactory = _ => DefaultUrls;
        urls.Validators.Add(RefuseOtherThanHttp);
        Option<string> profile = Options.Path(
            "--profile", "a folder that keeps terminal, phones and authority; nothing is kept when not given", required: false);
        Option<string> board = TerminalOptions.Board();
        Option<string> language = TerminalOptions.Language();
        Option<DateTimeOffset?> at = Options.Time("--at", "the time at which the bench's clock starts, as in RFC 3339; now when not given");
        Command command = new Command("bench", "opens a bench on a web page").With(urls, profile, board, language, at);
        command.SetAction(parsed => !CountedSimulator.IsInside
            ? CountedSimulator.Run([.. parsed.Tokens.Select(token => token.Value)], surroundings)
            : Run(parsed, surroundings, new BenchSettings(
            parsed.GetRequiredValue(urls),
            parsed.GetValue(profile),
            TerminalOptions.BoardOf(parsed.GetRequiredValue(board)),
            TerminalOptions.LanguageOf(parsed.GetRequiredValue(language)),
            ClockFrom(parsed.GetValue(at), surroundings.Time))));
        return command;
    }

    private static TimeProvider ClockFrom(DateTimeOffset? start, TimeProvider time) =>
        start is null ? time : new ShiftedTime(time, start.Value - time.GetUtcNow());

    private static void RefuseOtherThanHttp(OptionResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : DefaultUrls;
        foreach (string url in text.Split(';'))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
            {
                result.AddError($"{url} is no address such as {DefaultUrls}");
            }
        }
    }

    private static int Run(ParseResult parsed, Surroundings surroundings, BenchSettings settings)
    {
        using var folder = new BenchFolder(settings.Profile);
        Outcome<Workbench> bench = BenchSetup.Open(settings, folder);
        if (!bench.IsGranted)
        {
            return Session.Refuse(parsed, bench.Refusal);
        }

        Serve(bench.Value, settings, surroundings.Output).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task Serve(Workbench opened, BenchSettings settings, TextWriter output)
    {
        await using Workbench bench = opened;
        await using var server = new BenchServer(bench, settings);
        await server.Start();
        output.WriteLine($"the bench is at {server.Address}; Ctrl+C ends it");
        await server.WaitForEnd();
    }
}
