using System.Reflection;
using System.Text.RegularExpressions;
using ELicense.Simulator.Scan;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Verification;

/// <summary>docs/verdicts.md says what the terminal says.</summary>
public partial class VerdictsPageTest
{
    private static readonly string[] s_page = File.ReadAllLines(Repository.PathOf("docs/verdicts.md"));

    /// <summary>Numbers to which a state, a kind or a hold is added.</summary>
    private static readonly int[] s_families = [ReasonCode.ListedState, ReasonCode.NotShown, ReasonCode.HeldHere];

    private static readonly Dictionary<int, string[]> s_phrases = File.ReadAllLines(Repository.PathOf("firmware/data/phrases.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => int.Parse(row[0]), row => row[1..]);

    private static readonly Dictionary<int, string[]> s_rows = s_page
        .Select(line => ReasonRow().Match(line)).Where(match => match.Success)
        .ToDictionary(match => int.Parse(match.Groups[1].Value), match => Cells(match.Value)[1..]);

    [Fact]
    public void NamesEveryReasonInTheTerminalsWords() => Assert.All(s_rows, row => Assert.Equal(s_phrases[row.Key], row.Value[1..]));

    [Fact]
    public void HasExactlyTheReasonsThereAre()
    {
        int[] codes =
        [
            .. Constants(typeof(ReasonCode)).Where(code => !s_families.Contains(code)), .. Constants(typeof(SimulatorReason)),
            .. Enumerable.Range(ReasonCode.ListedState + 1, 10),
            .. Enumerable.Range(ReasonCode.NotShown + 1, 2), .. Enumerable.Range(ReasonCode.HeldHere + 1, 2),
        ];
        Assert.Equal(codes.Order(), s_rows.Keys.Order());
    }

    [Fact]
    public void GivesEveryReasonItsVerdict() => Assert.All(s_rows, row => Assert.Equal(
        row.Key is (> 500 and <= 511) or 526 or SimulatorReason.StateWithheld ? "by the table" : VerdictName.Of(ReasonCode.VerdictOf(row.Key)), row.Value[0]));

    [Fact]
    public void GivesEveryLetterItsStateAndItsWords()
    {
        Match[] rows = [.. s_page.Select(line => LetterRow().Match(line)).Where(match => match.Success)];
        Assert.Equal(22, rows.Length);
        foreach (string[] cells in rows.Select(row => Cells(row.Value)))
        {
            AssertIsState(1, cells[0][0], cells[1], cells[2]);
            AssertIsState(2, cells[0][0], cells[3], cells[4]);
        }
    }

    private static void AssertIsState(int kind, char letter, string words, string state)
    {
        int phrase = (kind == 1 ? 1400 : 1430) + letter - '@';
        Assert.Equal(words, s_phrases.TryGetValue(phrase, out string[]? texts) ? $"{texts[0]} {texts[1]}" : "");
        var table = new VerdictTable();
        Reason? expected = state switch
        {
            "" => table.ReasonFor(kind, 11),
            "0" => null,
            _ => table.ReasonFor(kind, int.Parse(state)),
        };
        Reason? actual = table.ReasonForLetter(kind, letter);
        Assert.Equal((expected?.Code, expected?.Verdict), (actual?.Code, actual?.Verdict));
    }

    private static int[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!)];

    private static string[] Cells(string row) => [.. row.Split('|')[1..^1].Select(cell => cell.Trim())];

    [GeneratedRegex(@"^\| (\d{3}) \|.*$")]
    private static partial Regex ReasonRow();

    [GeneratedRegex(@"^\| [A-Z] \|.*$")]
    private static partial Regex LetterRow();
}
