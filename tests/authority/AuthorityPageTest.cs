using System.Text.RegularExpressions;
using ELicense.Simulator.Authority.Rules;
using ELicense.Tests.Support;

namespace ELicense.Tests.Authority;

public class AuthorityPageTest
{
    [Fact]
    public void ThePageNamesEveryRefusal()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/authority.md"));
        IEnumerable<string> rows = Regex.Matches(page, @"^\| (\d+) \| ([a-z-]+) \|", RegexOptions.Multiline)
            .Select(row => $"refused {row.Groups[1]} {row.Groups[2]}");
        IEnumerable<string> refusals = Enum.GetValues<RefusalCode>()
            .Where(code => code != RefusalCode.Unknown)
            .Select(code => new Refusal(code, "").ToString().Split(':')[0]);
        Assert.Equal(refusals, rows);
    }
}
