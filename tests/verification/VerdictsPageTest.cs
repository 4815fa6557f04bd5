using System.Reflection;
using System.Text.RegularExpressions;
using ELicense.Simulator.Scan;
using ELicense.Tests.Support;
using ELicense.Verification;

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
        row.Key is (> 500 and <= 511) or 526 ? "by the table" : VerdictName.Of(ReasonCode.VerdictOf(row.Key)), row.Value[0]));

    private static int[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!)];

    private static string[] Cells(string row) => [.. row.Split('|')[1..^1].Select(cell => cell.Trim())];

    [GeneratedRegex(@"^\| (\d{3}) \|.*$")]
    private static partial Regex ReasonRow();
}
