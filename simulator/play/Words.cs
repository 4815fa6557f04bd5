using System.Globalization;
using System.Text.RegularExpressions;

namespace ELicense.Simulator.Play;

/// <summary>What words of a script mean.</summary>
internal static partial class Words
{
    /// <summary>"300ms", "5s", "10m", "2h", "3d"; null for anything else.</summary>
    public static TimeSpan? Duration(string word)
    {
        Match match = DurationPattern().Match(word);
        if (!match.Success || !int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        return match.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    /// <summary>A duration with a sign, "+3h" or "-20s"; null for anything else.</summary>
    public static TimeSpan? Shift(string word) => word.Length > 1 && word[0] is '+' or '-'
        ? Duration(word[1..]) * (word[0] == '-' ? -1 : 1)
        : null;

    /// <summary>The value of "name=value" among words; null when it is not there.</summary>
    public static string? Value(IReadOnlyList<string> words, string name) => words
        .Where(word => word.StartsWith(name + "=", StringComparison.Ordinal))
        .Select(word => word[(name.Length + 1)..])
        .FirstOrDefault();

    [GeneratedRegex("^([0-9]{1,6})(ms|s|m|h|d)$")]
    private static partial Regex DurationPattern();
}
