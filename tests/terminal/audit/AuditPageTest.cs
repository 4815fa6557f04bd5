using System.Text.RegularExpressions;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Service;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Terminal.Audit;

/// <summary>docs/audit.md shows what the terminal writes.</summary>
public partial class AuditPageTest
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs/audit.md"));

    [Fact]
    public void TheExampleOfAnEntryIsTheFirstEntryOfThatScan()
    {
        using AuditBench bench = new();
        TestTerminal terminal = new();
        Report report = terminal.Start().Examine(terminal.Show(terminal.Credential(1), terminal.Clock.UnixTime - 3600));
        Assert.True(bench.Log.Append(AuditEvent.Scan, report, 0));
        byte[] stored = new byte[AuditChain.StoredLength];
        Assert.Equal(1, bench.Log.ReadStored(1, stored, 1));
        AssertShows(stored);
    }

    [Fact]
    public void TheExamplesOfMessageAndAnswerAreAsWrittenAndRead()
    {
        DeviceMessage messages = new(new MemoryStore(), new DesktopKeyedHash(), new FixedIdentity());
        byte[] message = messages.Write("audit", [1, 2, 3]);
        AssertShows(message);
        byte[] answer = Convert.FromHexString(Hex().Matches(Joined()).Last().Value);
        Assert.Equal([3, 0, 0, 0], messages.ReadAnswer(message, answer));
    }

    [Fact]
    public void EveryEventIsNamed()
    {
        string[] events = [.. Enum.GetNames<AuditEvent>().Where(name => name != nameof(AuditEvent.Unknown))];
        Assert.All(events, name => Assert.Contains(name, s_page, StringComparison.Ordinal));
    }

    private static void AssertShows(byte[] bytes) =>
        Assert.Contains(Convert.ToHexStringLower(bytes), Joined(), StringComparison.Ordinal);

    // Long examples are broken into lines.
    private static string Joined() => HexBreak().Replace(s_page, "");

    [GeneratedRegex(@"(?<=[0-9a-f]{64})\n    (?=[0-9a-f])")]
    private static partial Regex HexBreak();

    [GeneratedRegex(@"(?<=\n    )[0-9a-f]{60,}(?=\n)")]
    private static partial Regex Hex();
}
