using ELicense.Formats;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Screens;

/// <summary>Everything behind a verdict: each check with its answer, who signed, which lists were asked, all reasons.</summary>
public sealed class DetailTranslator
{
    private const string HexDigits = "0123456789abcdef";

    private readonly Phrases _phrases;
    private readonly ReportTranslator _reports;

    public DetailTranslator(Phrases phrases, ReportTranslator reports)
    {
        _phrases = phrases;
        _reports = reports;
    }

    /// <summary>The rows, those that the officer asks about first at the top.</summary>
    public Listing Translate(Report report)
    {
        Listing listing = new Listing(Text(ScreenPhrase.DetailTitle));
        AddChecks(report.Evidence, report.Verdict == Verdict.Wanted, listing);
        VerdictView view = _reports.Translate(report);
        AddReasons(view.Reasons, listing);
        AddDocument(view, listing);
        AddOrigin(report, listing);
        AddLists(report, listing);
        return listing;
    }

    private void AddChecks(Evidence evidence, bool isWanted, Listing listing)
    {
        listing.AddHeading(Text(ScreenPhrase.Checks));
        Add(ScreenPhrase.Signature, evidence.Signature, isWanted, listing);
        Add(ScreenPhrase.Issuer, evidence.Issuer, isWanted, listing);
        Add(ScreenPhrase.Validity, evidence.Validity, isWanted, listing);
        Add(ScreenPhrase.Status, evidence.Status, isWanted, listing);
        Add(ScreenPhrase.Holder, evidence.Holder, isWanted, listing);
        Add(ScreenPhrase.Rules, evidence.Rules, isWanted, listing);
    }

    // Of whoever is wanted a bystander must read what a notice has, and a notice has nothing but yes.
    private void Add(int label, Answer found, bool isWanted, Listing listing)
    {
        Answer answer = isWanted ? Answer.Yes : found;
        listing.Add(Text(label), Text(ScreenPhrase.Answer + (int)answer), MarkOf(answer));
    }

    private static RowMark MarkOf(Answer answer) =>
        answer == Answer.Yes ? RowMark.None : answer == Answer.No ? RowMark.Boxed : RowMark.Framed;

    private void AddReasons(ReasonView[] reasons, Listing listing)
    {
        if (reasons.Length == 0)
        {
            return;
        }

        listing.AddHeading(Text(ScreenPhrase.Reasons));
        for (int i = 0; i < reasons.Length; i++)
        {
            listing.AddReason(reasons[i]);
        }
    }

    private void AddDocument(VerdictView view, Listing listing)
    {
        if (view.Kind == null)
        {
            return;
        }

        listing.AddHeading(view.Kind);
        listing.Add("", view.Headline);
        for (int i = 0; i < view.Facts.Count; i++)
        {
            listing.Add(view.Facts.Label(i), view.Facts.Value(i));
        }
    }

    private void AddOrigin(Report report, Listing listing)
    {
        Credential credential = report.Credential;
        if (credential == null)
        {
            return;
        }

        listing.AddHeading(Text(ScreenPhrase.Origin));
        listing.Add(Text(ScreenPhrase.IssuerCode), credential.Issuer);
        listing.Add(Text(ScreenPhrase.KeyId), Hex(credential.Message.KeyId));
        listing.Add(Text(ScreenPhrase.Issued), TimeText.Moment(credential.IssuedAt));
        listing.Add(Text(ScreenPhrase.Expires), TimeText.Moment(credential.Expires));
        if (report.Presentation != null && report.Presentation.Nonce == null)
        {
            listing.Add(Text(ScreenPhrase.ProofMade), TimeText.Moment(report.Presentation.IssuedAt));
        }
    }

    private void AddLists(Report report, Listing listing)
    {
        listing.AddHeading(Text(ScreenPhrase.Lists));
        StatusAnswer answer = report.ListAnswer;
        if (answer != null)
        {
            listing.Add(Text(ScreenPhrase.Region), answer.Region.ToString());
        }

        if (answer != null && answer.Manifest != null)
        {
            listing.Add(Text(ScreenPhrase.Sequence), answer.Manifest.Sequence.ToString());
            listing.Add(Text(ScreenPhrase.ListIssued), TimeText.Age(_phrases, answer.Manifest.IssuedAt, report.Time));
            listing.Add(Text(ScreenPhrase.NextUpdate), TimeText.Moment(answer.Manifest.NextUpdate));
        }

        listing.Add(Text(ScreenPhrase.TrustSequence), report.TrustSequence == 0 ? Text(ScreenPhrase.None) : report.TrustSequence.ToString());
        listing.Add(Text(ScreenPhrase.CheckedAt), TimeText.Moment(report.Time.Now));
        listing.Add(Text(ScreenPhrase.Clock),
            Text(report.Time.IsTrusted ? ScreenPhrase.ClockTrusted : ScreenPhrase.ClockNotTrusted),
            report.Time.IsTrusted ? RowMark.None : RowMark.Framed);
    }

    private static string Hex(ByteSegment bytes)
    {
        string text = "";
        for (int i = 0; i < bytes.Count; i++)
        {
            int value = bytes.Buffer[bytes.Offset + i];
            text += HexDigits.Substring(value >> 4, 1) + HexDigits.Substring(value & 15, 1);
        }

        return text;
    }

    private string Text(int number) => _phrases.Text(number);
}
