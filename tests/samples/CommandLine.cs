using System.Text.Json.Nodes;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Commands;

namespace ELicense.Tests.Samples;

/// <summary>One run of the simulator's command line, as somebody types it.</summary>
internal sealed record CommandLine(int Status, string Output, string Error)
{
    private static readonly DateTimeOffset s_today = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What --json wrote.</summary>
    internal JsonNode[] Objects => [.. Lines.Select(line => JsonNode.Parse(line)!)];

    internal static CommandLine Run(params string[] arguments) => RunAt(s_today, "", arguments);

    internal static CommandLine RunWithInput(string input, params string[] arguments) => RunAt(s_today, input, arguments);

    /// <param name="now">The computer's clock.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">The words after "dotnet run --project simulator --".</param>
    internal static CommandLine RunAt(DateTimeOffset now, string input, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int status = RootCommandLine.Run(
            arguments, new Surroundings(new StringReader(input), output, error, new FixedClock(now)));
        return new CommandLine(status, output.ToString(), error.ToString());
    }

    /// <summary>The verdict and the first reason's number in a line of --json, 0 for none.</summary>
    internal static (string Verdict, int Reason) Judgement(JsonNode line)
    {
        JsonArray reasons = line["reasons"]!.AsArray();
        return ((string)line["verdict"]!, reasons.Count == 0 ? 0 : (int)reasons[0]!["code"]!);
    }
}
