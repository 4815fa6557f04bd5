using System.Text;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Online;

/// <summary>
/// The worked example of docs/online.md: the product asks the question that the page shows, and takes the answer. With
/// ELICENSE_UPDATE=1 the page is brought up to date instead.
/// </summary>
public class OnlinePageTest
{
    private const string Heading = "## 6. Worked example";

    private static readonly ExampleSigner s_root = new("ELC1 example root");
    private static readonly ExampleSigner s_issuer = new("ELC1 example issuer");
    private static readonly ExampleSigner s_service = new("ELC1 example service");
    private static readonly string s_path = Repository.PathOf("docs/online.md");

    private readonly MemoryStore _store = new();

    [Fact]
    public void ThePageShowsTheQuestionAndTheAnswer()
    {
        Checkpoint checkpoint = Start();
        Report report = checkpoint.Examine(Writer.Text(new SampleCredential(3).Sign(s_issuer)));
        byte[] question = checkpoint.Ask(report);
        byte[] answer = new OnlineAnswerWriter(question, s_service) { Facts = { [3] = SampleDocuments.Today + 200 } }.Sign();
        string section = Section(question, answer);
        string page = File.ReadAllText(s_path);
        int at = page.IndexOf(Heading, StringComparison.Ordinal);
        string before = at < 0 ? page.TrimEnd() + "\n\n" : page[..at];
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            File.WriteAllText(s_path, before + section);
        }

        Assert.Equal(before + section, File.ReadAllText(s_path));
        Report amended = checkpoint.Amend(report, answer);
        Assert.Equal((Verdict.Pass, ReasonCode.Answered), (amended.Verdict, amended.Reasons[0].Code));
        Assert.Equal(SampleDocuments.Today + 200, amended.Online.InspectionUntil);
    }

    private Checkpoint Start()
    {
        var trust = new TrustListWriter();
        trust.Keys.Add(new(s_issuer, ["320100"], [3], [1]));
        trust.Keys.Add(new(s_service, ["320000"], [3], [3]));
        _store.Files["provisioning/roots"] = TrustListWriter.Roots(s_root);
        _store.Files["trust.cbor"] = trust.Sign(s_root);
        return new Checkpoint(
            _store, new FixedClock(), new DesktopKeyedHash(), new FixedIdentity(), new PreparedTables(_store, 8192, 0));
    }

    private static string Section(byte[] question, byte[] answer)
    {
        var text = new StringBuilder(Heading).Append("\n\n");
        text.Append("About the inspection mark of docs/format.md, section 7, at 2026-10-01T04:00:00Z, ");
        text.Append("by a terminal whose secret is the bytes 0 to 31,\n");
        text.Append("for the first time. The key is made of its name as there: ELC1 example service.\n\n");
        text.Append($"```\nkid {Convert.ToHexStringLower(s_service.KeyId)}\nx   {Convert.ToHexStringLower(s_service.X)}\n");
        text.Append($"y   {Convert.ToHexStringLower(s_service.Y)}\n```\n\n");
        text.Append($"Question, {question.Length} bytes, and answer, {answer.Length} bytes:\n\n");
        text.Append($"```\n{Hex(question)}\n```\n\n```\n{Hex(answer)}\n```\n");
        return text.ToString();
    }

    private static string Hex(byte[] bytes) =>
        string.Join('\n', bytes.Chunk(32).Select(Convert.ToHexStringLower));
}
