using System.CommandLine;
using System.CommandLine.Parsing;
using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;

namespace ELicense.Simulator.Commands;

/// <summary>Options of every command that runs a terminal.</summary>
internal static class TerminalOptions
{
    internal static Option<BoardModel> Board() => new("--board")
    {
        Description = "s3: 400x300 panel (default); pico: 200x200",
        CustomParser = ReadBoard,
        DefaultValueFactory = _ => BoardModel.Reference,
    };

    internal static Option<Language> Language() => new("--lang")
    {
        Description = "zh or en; zh where the environment (LC_ALL, LANG) is Chinese, else en",
        CustomParser = ReadLanguage,
        DefaultValueFactory = _ => OfEnvironment(),
    };

    internal static Language OfEnvironment()
    {
        string locale = Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "";
        return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Terminal.Text.Language.Chinese : Terminal.Text.Language.English;
    }

    private static BoardModel? ReadBoard(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        BoardModel? board = BoardModel.All.FirstOrDefault(b => b.Name == name);
        if (board == null)
        {
            result.AddError($"{name} is neither s3 nor pico");
        }

        return board;
    }

    private static Language ReadLanguage(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "zh":
                return Terminal.Text.Language.Chinese;
            case "en":
                return Terminal.Text.Language.English;
            default:
                result.AddError($"{result.Tokens[0].Value} is neither zh nor en");
                return Terminal.Text.Language.Unknown;
        }
    }
}
