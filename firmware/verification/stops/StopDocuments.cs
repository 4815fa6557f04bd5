using System.Collections;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// The documents of a stop as far as they may be compared. Genuine is the authority's word, whoever shows it: enough to accuse.
/// Proven is genuine, in force, and shown by its holder where it has one: needed for whatever speaks in somebody's favour, and
/// before a name is compared.
/// </summary>
internal sealed class StopDocuments
{
    private readonly Report[] _reports;

    internal StopDocuments(Report[] reports)
    {
        _reports = reports;
    }

    /// <summary>All genuine documents.</summary>
    internal Document[] Genuine()
    {
        ArrayList found = new ArrayList();
        for (int i = 0; i < _reports.Length; i++)
        {
            if (_reports[i].Document != null && _reports[i].IsGenuine)
            {
                found.Add(_reports[i].Document);
            }
        }

        return (Document[])found.ToArray(typeof(Document));
    }

    /// <summary>The reports of all proven documents of a kind.</summary>
    internal Report[] Proven(DocumentKind kind)
    {
        ArrayList found = new ArrayList();
        for (int i = 0; i < _reports.Length; i++)
        {
            if (_reports[i].Document != null && _reports[i].Document.Kind == kind && IsProven(_reports[i]))
            {
                found.Add(_reports[i]);
            }
        }

        return (Report[])found.ToArray(typeof(Report));
    }

    private static bool IsProven(Report report)
    {
        return report.IsGenuine && report.Evidence.Validity == Answer.Yes
            && (!report.Document.IsBoundToHolder || report.Evidence.Holder == Answer.Yes);
    }
}
