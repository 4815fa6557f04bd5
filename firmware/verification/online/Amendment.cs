using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Online;

/// <summary>
/// Joins an authenticated answer with what the lists said (docs/online.md, "Which one decides"): the newer of the two names the
/// state, an order to stop stays, and nothing but the state is touched, so a forged or copied code stays what it is.
/// </summary>
internal sealed class Amendment
{
    private const int NoticeState = 1;
    private const int PointsOfACycle = 12;

    private readonly ReasonList _reasons = new ReasonList();
    private readonly Evidence _evidence;
    private readonly VerdictTable _table;
    private readonly int _kind;

    private Amendment(Report report, VerdictTable table)
    {
        Evidence before = report.Evidence;
        _evidence = new Evidence
        {
            Signature = before.Signature,
            Issuer = before.Issuer,
            Validity = before.Validity,
            Status = Answer.Yes,
            Holder = before.Holder,
            Rules = before.Rules,
        };
        _table = table;
        _kind = report.Credential.Status.Kind;
    }

    /// <summary>The same verdict, and why no answer counts.</summary>
    internal static Report Without(Report report, int reason)
    {
        ReasonList reasons = new ReasonList();
        for (int i = 0; i < report.Reasons.Length; i++)
        {
            reasons.Add(report.Reasons[i]);
        }

        reasons.AddOnce(new Reason(reason, 0));
        return new Report(report, report.Evidence, reasons.ByGravity(), report.Online);
    }

    /// <summary>The report with an answer that was found to be the authority's.</summary>
    internal static Report With(Report report, OnlineAnswer answer, TrustList trust)
    {
        Amendment amendment = new Amendment(report, trust.Verdicts);
        OnlineFacts facts = answer.Facts;
        bool isListNewer = report.ListAnswer != null && report.ListAnswer.Manifest != null
            && report.ListAnswer.Manifest.IssuedAt > answer.IssuedAt;
        amendment.Keep(report.Reasons, isListNewer);
        amendment.AddStates(facts);
        amendment.AddFigures(facts);
        amendment.AddDates(facts, report.Document, report.Time);
        amendment._reasons.Add(new Reason(ReasonCode.Answered, 0));
        return new Report(report, amendment._evidence, amendment._reasons.ByGravity(), facts);
    }

    private void Keep(Reason[] reasons, bool isListNewer)
    {
        for (int i = 0; i < reasons.Length; i++)
        {
            Reason reason = reasons[i];
            if (!ReasonCode.IsOfList(reason.Code))
            {
                _reasons.Add(reason);
            }
            else if (reason.Verdict == Verdict.Wanted || (isListNewer && ReasonCode.IsOfState(reason.Code)))
            {
                AddState(reason);
            }
        }
    }

    private void AddStates(OnlineFacts facts)
    {
        for (int i = 0; i < facts.Letters.Length; i++)
        {
            Reason reason = _table.ReasonForLetter(_kind, facts.Letters[i]);
            if (reason != null)
            {
                AddState(reason);
            }
        }

        for (int state = 1; state < VerdictTable.States; state++)
        {
            if (facts.HasState(state))
            {
                AddState(_table.ReasonFor(_kind, state));
            }
        }
    }

    private void AddState(Reason reason)
    {
        _reasons.AddOnce(reason);
        if (reason.Verdict == Verdict.Unknown && _evidence.Status == Answer.Yes)
        {
            _evidence.Status = Answer.Unknown;
        }
        else if (reason.Verdict != Verdict.Unknown && reason.Verdict != Verdict.Notice)
        {
            _evidence.Status = Answer.No;
        }
    }

    // Figures weigh without their letter, too: two registers of an authority need not be of the same minute.
    private void AddFigures(OnlineFacts facts)
    {
        bool isLicence = _kind <= (int)DocumentKind.VehicleLicence;
        if (isLicence && (facts.Violations > 0 || facts.Accidents > 0))
        {
            AddState(_table.ReasonFor(_kind, NoticeState));
        }

        if (_kind == (int)DocumentKind.DrivingLicence && facts.Points >= PointsOfACycle)
        {
            Refuse(ReasonCode.OverScored);
        }
    }

    private void AddDates(OnlineFacts facts, Document document, TrustedTime time)
    {
        bool hasInspection = document.Kind == DocumentKind.VehicleLicence || document.Kind == DocumentKind.InspectionMark;
        if (hasInspection && time.IsTrusted && facts.InspectionUntil != OnlineFacts.NotGiven
            && CivilDate.Of(time.Now) > facts.InspectionUntil)
        {
            Refuse(ReasonCode.InspectionOverdue);
        }
    }

    private void Refuse(int code)
    {
        _evidence.Rules = Answer.No;
        _reasons.AddOnce(new Reason(code, 0));
    }
}
