using System.CommandLine;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;

namespace ELicense.Simulator.Commands;

/// <summary>Options of every command that runs a terminal.</summary>
internal static class TerminalOptions
{
    private const string Chinese = "zh";
    private const string English = "en";

    internal static Option<string> Board()
    {
        Option<string> option = new("--board")
        {
            Description = "s3: panel of 400x300; pico: 200x200",
            DefaultValueFactory = _ => BoardModel.Reference.Name,
        };
        return option.AcceptOnlyFromAmong([.. BoardModel.All.Select(board => board.Name)]);
    }

    internal static BoardModel BoardOf(string name) => BoardModel.All.Single(board => board.Name == name);

    internal static Option<string> Language()
    {
        Option<string> option = new("--lang")
        {
            Description = "the terminal's language; that of LC_ALL, LC_MESSAGES or LANG when not given",
            DefaultValueFactory = _ => IsChineseEnvironment() ? Chinese : English,
        };
        return option.AcceptOnlyFromAmong(Chinese, English);
    }

    internal static Language LanguageOf(string name) =>
        name == Chinese ? Terminal.Text.Language.Chinese : Terminal.Text.Language.English;

    internal static Language LanguageOfEnvironment() => LanguageOf(IsChineseEnvironment() ? Chinese : English);

    // POSIX, Base Definitions 8.2: the first that is set and not empty.
    private static bool IsChineseEnvironment()
    {
        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        string? locale = variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(text => !string.IsNullOrEmpty(text));
        return locale?.StartsWith(Chinese, StringComparison.OrdinalIgnoreCase) ?? false;
    }
}
