using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Commands;

/// <summary>Options that several commands share, and strict ways to read dates, times and ids.</summary>
internal static class Options
{
    internal const string NoEnd = "none";

    // List files hold times in 32 bits, and what is issued holds for years after.
    private static readonly DateTimeOffset s_end = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static Option<string> Text(string name, string description, bool required = true) =>
        new(name) { Description = description, Required = required };

    /// <summary>A file or folder; an empty path is misuse.</summary>
    internal static Option<string> Path(string name, string description, bool required = true)
    {
        Option<string> option = Text(name, description, required);
        option.Validators.Add(RefuseEmpty);
        return option;
    }

    /// <summary>Files with codes in them.</summary>
    internal static Argument<string[]> Codes()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "a PNG, PGM, PPM or JPEG picture, a text file with the code's text, or - for text on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(RefuseOptions);
        files.Validators.Add(RefuseEmpty);
        return files;
    }

    internal static Option<string> AuthorityFile() => Path("--authority", "the authority's SQLite file");

    /// <summary>The wallet of a phone that has something already.</summary>
    internal static Option<string> Wallet() => Path("--wallet", "the phone's wallet file");

    /// <summary>The wallet of a phone that gets something.</summary>
    internal static Option<string> NewWallet(string name, string whose) =>
        Path(name, $"{whose} wallet file, made when it is missing");

    internal static Option<KeyAlgorithm> Algorithm(string description) => new("--algorithm")
    {
        Description = description + ": p256 or sm2",
        HelpName = "p256|sm2",
        CustomParser = ReadAlgorithm,
        DefaultValueFactory = _ => KeyAlgorithm.P256,
    };

    internal static Option<DateTimeOffset?> At() => Time(
        "--at", "the time at which this happens, as in RFC 3339; now when not given");

    internal static Option<DateTimeOffset?> Time(string name, string description) =>
        new(name) { Description = description, CustomParser = ReadTime };

    /// <summary>A calendar day, yyyy-mm-dd.</summary>
    internal static Option<DateOnly?> Day(string name, string description, bool required = true) =>
        new(name) { Description = description + ", yyyy-mm-dd", Required = required, CustomParser = result => ReadDay(result, false) };

    /// <summary>A calendar day, or the word for a licence without an end.</summary>
    internal static Option<DateOnly?> LastDay(string name, string description) => new(name)
    {
        Description = $"{description}, yyyy-mm-dd or {NoEnd} (长期)",
        Required = true,
        CustomParser = result => ReadDay(result, true),
    };

    /// <summary>A credential's cti, 16 hex digits.</summary>
    internal static Option<string> CredentialId(string name, string description, bool required) => new(name)
    {
        Description = description + ", 16 hex digits",
        Required = required,
        CustomParser = ReadId,
    };

    internal static TimeProvider Clock(DateTimeOffset? at) => at is null ? TimeProvider.System : new FixedClock(at.Value);

    internal static TCommand With<TCommand>(this TCommand command, params Option[] options)
        where TCommand : Command
    {
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    internal static void RefuseEmpty(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
        {
            result.AddError("a file or folder has no name");
        }
    }

    // An option that is misspelt would be a file that is missing. A file with such a name is ./-name.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (string word in result.Tokens.Select(token => token.Value))
        {
            if (word.StartsWith('-') && word != CodeInputReader.StandardInput)
            {
                result.AddError($"there is no option {word}");
            }
        }
    }

    private static KeyAlgorithm ReadAlgorithm(ArgumentResult result) => result.Tokens[0].Value.ToLowerInvariant() switch
    {
        "p256" => KeyAlgorithm.P256,
        "sm2" => KeyAlgorithm.Sm2,
        var other => Misuse(result, $"{other} is neither p256 nor sm2", KeyAlgorithm.Unknown),
    };

    private static DateTimeOffset? ReadTime(ArgumentResult result)
    {
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        string text = result.Tokens[0].Value;
        bool hasZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length;
        return hasZone
            && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            && time >= DateTimeOffset.UnixEpoch
            && time < s_end
            ? time
            : Misuse<DateTimeOffset?>(result, $"{text} is no time of RFC 3339, 1970 to 2089, such as 2026-03-01T08:00:00Z", null);
    }

    private static DateOnly? ReadDay(ArgumentResult result, bool mayHaveNoEnd)
    {
        string text = result.Tokens[0].Value;
        if (mayHaveNoEnd && text == NoEnd)
        {
            return DateOnly.MaxValue;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : Misuse<DateOnly?>(result, $"{text} is no day, such as 2026-03-01", null);
    }

    private static string? ReadId(ArgumentResult result)
    {
        string text = result.Tokens[0].Value.ToLowerInvariant();
        return text.Length == 16 && text.All(char.IsAsciiHexDigit)
            ? text
            : Misuse<string?>(result, $"{text} is not 16 hex digits", null);
    }

    private static T Misuse<T>(ArgumentResult result, string message, T value)
    {
        result.AddError(message);
        return value;
    }
}
