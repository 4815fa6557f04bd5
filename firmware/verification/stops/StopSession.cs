using System.Collections;
using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// The documents shown at one stop, at most eight, and what follows from them together (docs/verdicts.md). A code that is not a
/// document of anybody takes no part, unless it is a forgery of one.
/// </summary>
public sealed class StopSession
{
    private const int MostDocuments = 8;

    private readonly ArrayList _reports = new ArrayList();
    private Reason _tooMany;

    /// <summary>Takes in what came out of a scan. A further scan of the same document counts only when it says more.</summary>
    public void Add(Report report)
    {
        if (!TakesPart(report))
        {
            return;
        }

        int known = IndexOf(report);
        if (known >= 0)
        {
            _reports[known] = Prevailing.Of((Report)_reports[known], report);
        }
        else if (_reports.Count < MostDocuments)
        {
            _reports.Add(report);
        }
        else
        {
            Refuse(report);
        }
    }

    /// <summary>Puts a report that was amended, by an online answer, in the place of what it was before.</summary>
    public void Replace(Report before, Report after)
    {
        int place = _reports.IndexOf(before);
        if (place >= 0)
        {
            _reports[place] = after;
        }
    }

    /// <summary>Forgets all documents: the next stop begins.</summary>
    public void Clear()
    {
        _reports.Clear();
        _tooMany = null;
    }

    /// <summary>What the documents say together.</summary>
    public StopSummary Summarise()
    {
        Report[] reports = (Report[])_reports.ToArray(typeof(Report));
        StopDocuments documents = new StopDocuments(reports);
        StopFindings findings = new StopFindings();
        new VehicleRule(documents, findings).Judge();
        new DriverRule(documents, findings).Judge();
        OwnerRule.Judge(documents, findings);
        CopyRule.Judge(documents, findings);
        FindMissing(reports, findings, DocumentKind.DrivingLicence);
        FindMissing(reports, findings, DocumentKind.VehicleLicence);
        if (_tooMany != null)
        {
            findings.Add(_tooMany);
        }

        Reason[] reasons = findings.ToArray();
        return new StopSummary(Gravest(reports, reasons), reasons, reports, findings.MissingKinds);
    }

    private static bool TakesPart(Report report)
    {
        return report.Document != null || report.Evidence.Signature == Answer.No;
    }

    private static void FindMissing(Report[] reports, StopFindings findings, DocumentKind kind)
    {
        for (int i = 0; i < reports.Length; i++)
        {
            if (reports[i].Document != null && reports[i].Document.Kind == kind)
            {
                return;
            }
        }

        findings.Miss((int)kind);
        findings.Add(ReasonCode.NotShown + (int)kind);
    }

    // With nothing shown nothing is decided.
    private static Verdict Gravest(Report[] reports, Reason[] reasons)
    {
        Verdict verdict = Verdict.Unknown;
        int gravity = 0;
        for (int i = 0; i < reports.Length; i++)
        {
            if (reports[i].Gravity > gravity)
            {
                gravity = reports[i].Gravity;
                verdict = reports[i].Verdict;
            }
        }

        // Gravest first, so the first is enough.
        return reasons.Length > 0 && reasons[0].Gravity > gravity ? reasons[0].Verdict : verdict;
    }

    private int IndexOf(Report report)
    {
        for (int i = 0; i < _reports.Count; i++)
        {
            if (AreOfOneDocument((Report)_reports[i], report))
            {
                return i;
            }
        }

        return -1;
    }

    // By what the authority has signed, not by the id: two credentials with one id are two. Forgeries are all alike.
    private static bool AreOfOneDocument(Report first, Report second)
    {
        if (first.Document == null || second.Document == null)
        {
            return first.Document == second.Document;
        }

        return AreEqual(first.Credential.Message.Payload, second.Credential.Message.Payload);
    }

    private static bool AreEqual(ByteSegment first, ByteSegment second)
    {
        bool isEqual = first.Count == second.Count;
        for (int i = 0; i < first.Count && isEqual; i++)
        {
            isEqual = first.Buffer[first.Offset + i] == second.Buffer[second.Offset + i];
        }

        return isEqual;
    }

    // What is not taken in still counts with its verdict.
    private void Refuse(Report report)
    {
        Verdict verdict = report.Gravity > VerdictRule.GravityOf(Verdict.Unknown) ? report.Verdict : Verdict.Unknown;
        Reason reason = new Reason(ReasonCode.TooManyDocuments, 0, verdict);
        _tooMany = _tooMany == null || reason.Gravity > _tooMany.Gravity ? reason : _tooMany;
    }
}
