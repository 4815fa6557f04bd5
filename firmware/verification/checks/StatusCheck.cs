using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification.Lists;

namespace ELicense.Verification.Checks;

/// <summary>
/// What the status lists have against the document. No list, or one that cannot be believed, leaves the state unknown: never normal
/// and never revoked. Past its limit a list still accuses whom it names, and no longer clears anybody.
/// </summary>
public sealed class StatusCheck : Check
{
    private const int Hour = 3600;
    private const int Wanted = 10;

    private readonly StatusLists _lists;

    public StatusCheck(StatusLists lists)
    {
        _lists = lists;
    }

    public override bool Run(Examination examination)
    {
        Credential credential = examination.Code.Credential;
        if (!IsListOfKind(credential.Status, credential.Document.Kind))
        {
            examination.Add(ReasonCode.StatusReferenceWrong);
            return true;
        }

        StatusAnswer answer = _lists.Ask(credential.Status, examination.Trust, examination.Time);
        examination.ListAnswer = answer;
        if (answer.IsAvailable)
        {
            Judge(examination, answer, credential.Status.Kind);
        }
        else
        {
            AddFault(examination, answer);
        }

        AddWanted(examination, credential.Status);
        return true;
    }

    // An inspection mark may point to the vehicle's own state.
    private static bool IsListOfKind(StatusReference status, DocumentKind kind)
    {
        return status.Kind == (int)kind
            || (kind == DocumentKind.InspectionMark && status.Kind == (int)DocumentKind.VehicleLicence);
    }

    // Beside whatever the public lists say, which never say this.
    private void AddWanted(Examination examination, StatusReference status)
    {
        if (_lists.IsWanted(status, examination.Trust, examination.Time))
        {
            examination.Add(examination.Trust.Verdicts.ReasonFor(status.Kind, Wanted));
            examination.Evidence.Status = Answer.No;
        }
    }

    private static void AddFault(Examination examination, StatusAnswer answer)
    {
        bool isMissing = answer.Fault == ListFault.NoManifest || answer.Fault == ListFault.NoList
            || answer.Fault == ListFault.OutOfCoverage;
        examination.Add(isMissing ? ReasonCode.NoListForRegion : ReasonCode.ListUnreadable, answer.Region);
    }

    private static void Judge(Examination examination, StatusAnswer answer, int listKind)
    {
        TrustedTime time = examination.Time;
        ListBand band = answer.Band(time, examination.Trust.Policy.ListStale);
        examination.Evidence.Status = band == ListBand.Expired ? Answer.Unknown : Answer.Yes;
        if (answer.State != 0)
        {
            Reason reason = examination.Trust.Verdicts.ReasonFor(listKind, answer.State);
            examination.Add(reason);
            if (reason.Verdict != Verdict.Notice)
            {
                examination.Evidence.Status = reason.Verdict == Verdict.Unknown ? Answer.Unknown : Answer.No;
            }
        }

        AddAge(examination, band, (int)((time.Now - answer.Manifest.IssuedAt) / Hour));
    }

    private static void AddAge(Examination examination, ListBand band, int hours)
    {
        switch (band)
        {
            case ListBand.Ageing:
                examination.Add(ReasonCode.ListAgeing, hours);
                break;
            case ListBand.Stale:
                examination.Add(ReasonCode.ListStale, hours);
                break;
            case ListBand.Expired:
                examination.Add(ReasonCode.ListExpired, hours);
                break;
        }
    }
}
