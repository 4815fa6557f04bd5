using ELicense.Simulator.Scan;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Verify;

/// <summary>
/// Takes out of a report what a purpose may not see. What is withheld is never told as "in order": whoever must not drive, or has no valid
/// licence, is "not in order" without the detail. Only what lets everybody drive on, and that somebody is wanted, leaves no trace.
/// </summary>
internal sealed class Redaction(Report report, Disclosure disclosure)
{
    private const int WantedState = 10;

    private readonly List<Reason> _reasons = [];
    private bool _isWantedHidden;

    internal DisclosedReport Apply()
    {
        Array.ForEach(report.Reasons, Add);
        Reason[] reasons = [.. _reasons];
        Evidence evidence = EvidenceLeft();
        return new DisclosedReport(
            VerdictRule.Decide(evidence, report.Document.IsBoundToHolder, reasons),
            evidence,
            reasons,
            report.Document.Kind,
            DocumentFields.Of(report.Document, field => disclosure.MaySeeField((int)report.Document.Kind, field)));
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
            return disclosure.MaySeeState(report.Credential.Status.Kind, StateOf(reason));
        }

        int field = FieldReason.FieldOf(report.Document.Kind, reason.Code);
        return field == 0 || disclosure.MaySeeField((int)report.Document.Kind, field);
    }

    // The table's own reasons have the state in their number; those that a trust list brings do not.
    private int StateOf(Reason reason)
    {
        int state = reason.Code - ReasonCode.ListedState;
        return state <= WantedState ? state : report.ListAnswer.State;
    }

    private Evidence EvidenceLeft() => new()
    {
        Signature = report.Evidence.Signature,
        Issuer = report.Evidence.Issuer,
        Validity = report.Evidence.Validity,
        Status = _isWantedHidden ? StatusLeft() : report.Evidence.Status,
        Holder = report.Evidence.Holder,
        Rules = report.Evidence.Rules,
    };

    // As if the list of the wanted did not name it.
    private Answer StatusLeft()
    {
        Reason[] states = [.. report.Reasons.Where(reason => ReasonCode.IsOfState(reason.Code) && reason.Verdict != Verdict.Wanted)];
        bool isKnown = report.ListAnswer.IsAvailable && !report.HasReason(ReasonCode.ListExpired);
        return states.Any(reason => reason.Verdict is Verdict.MustNotDrive or Verdict.NotValid) ? Answer.No
            : isKnown && states.All(reason => reason.Verdict != Verdict.Unknown) ? Answer.Yes : Answer.Unknown;
    }

    private static bool IsWithheld(Reason reason) => reason.Code == SimulatorReason.StateWithheld;
}
