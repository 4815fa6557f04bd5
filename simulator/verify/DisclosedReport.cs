using ELicense.Formats.Documents;
using ELicense.Simulator.Scan;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Verify;

/// <summary>
/// What of a report a verifier of one purpose is told (docs/purposes.md). What is withheld is never told as "in order": whoever must not
/// drive, or has no valid licence, is "not in order" without the detail. Only what lets everybody drive on, and that somebody is wanted,
/// leaves no trace.
/// </summary>
internal sealed class DisclosedReport
{
    private const int WantedState = 10;

    private readonly Report _report;
    private readonly Disclosure _disclosure;
    private readonly List<Reason> _reasons = [];
    private bool _isWantedHidden;

    private DisclosedReport(Report report, Disclosure disclosure)
    {
        _report = report;
        _disclosure = disclosure;
        Array.ForEach(report.Reasons, Add);
        Evidence = EvidenceLeft();
        Reasons = [.. _reasons];
        Verdict = VerdictRule.Decide(Evidence, report.Document.IsBoundToHolder, Reasons);
        Kind = report.Document.Kind;
        Fields = DocumentFields.Of(report.Document, field => disclosure.MaySeeField((int)report.Document.Kind, field));
    }

    // Nothing of the document; the carrier's and the issuer's reasons are nobody's secret.
    private DisclosedReport(Verdict verdict, Evidence evidence, Reason[] reasons)
    {
        _report = null!;
        _disclosure = null!;
        Evidence = evidence;
        Reasons = reasons;
        Verdict = verdict;
        Fields = [];
    }

    internal Verdict Verdict { get; }

    internal Evidence Evidence { get; }

    /// <summary>Gravest first.</summary>
    internal Reason[] Reasons { get; }

    /// <summary>Null when nothing of the document may be told, or nothing is proven.</summary>
    internal DocumentKind? Kind { get; }

    /// <summary>As in --json of scan, those that may be seen.</summary>
    internal Dictionary<string, object> Fields { get; }

    /// <param name="report">What the terminal's own code found.</param>
    /// <param name="disclosure">What the trust list lets the purpose see; null for a purpose that it does not name.</param>
    internal static DisclosedReport Of(Report report, Disclosure? disclosure)
    {
        if (report.Document == null)
        {
            return new DisclosedReport(report.Verdict, report.Evidence, report.Reasons);
        }

        return disclosure != null && disclosure.MaySeeKind((int)report.Document.Kind)
            ? new DisclosedReport(report, disclosure)
            : new DisclosedReport(Verdict.Unknown, new Evidence(), [new Reason(SimulatorReason.PurposeUnknown, 0)]);
    }

    private void Add(Reason reason)
    {
        if (IsVisible(reason))
        {
            _reasons.Add(reason);
        }
        else if (reason.Verdict == Verdict.Wanted)
        {
            _isWantedHidden = true;
        }
        else if (reason.Verdict != Verdict.Notice && !_reasons.Any(known => IsWithheld(known) && known.Verdict == reason.Verdict))
        {
            _reasons.Add(new Reason(SimulatorReason.StateWithheld, 0, reason.Verdict));
        }
    }

    private bool IsVisible(Reason reason)
    {
        if (ReasonCode.IsOfState(reason.Code))
        {
            return _disclosure.MaySeeState(_report.Credential.Status.Kind, StateOf(reason));
        }

        int field = FieldReason.FieldOf(_report.Document.Kind, reason.Code);
        return field == 0 || _disclosure.MaySeeField((int)_report.Document.Kind, field);
    }

    // The table's own reasons have the state in their number; those that a trust list brings do not.
    private int StateOf(Reason reason)
    {
        int state = reason.Code - ReasonCode.ListedState;
        return state <= WantedState ? state : _report.ListAnswer.State;
    }

    private Evidence EvidenceLeft()
    {
        Evidence all = _report.Evidence;
        return new Evidence
        {
            Signature = all.Signature,
            Issuer = all.Issuer,
            Validity = all.Validity,
            Status = _isWantedHidden ? StatusLeft() : all.Status,
            Holder = all.Holder,
            Rules = all.Rules,
        };
    }

    private Answer StatusLeft()
    {
        Reason[] left = [.. _reasons.Where(reason => ReasonCode.IsOfState(reason.Code) || IsWithheld(reason))];
        bool isKnown = !_report.HasReason(ReasonCode.ListExpired) && left.All(reason => reason.Verdict != Verdict.Unknown);
        return left.Any(reason => reason.Verdict is Verdict.MustNotDrive or Verdict.NotValid) ? Answer.No
            : isKnown ? Answer.Yes : Answer.Unknown;
    }

    private static bool IsWithheld(Reason reason) => reason.Code == SimulatorReason.StateWithheld;
}
