using ELicense.Terminal.Audit;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>The last entries of the log, and how many wait for the authority.</summary>
public sealed class LogState : ListingState
{
    private const int Shown = 30;
    private const int MonthStart = 5;

    public LogState(Desk desk)
        : base(desk)
    {
    }

    protected override Listing Make()
    {
        AuditLog log = Desk.Services.Log;
        Listing listing = new Listing(Desk.Text(ScreenPhrase.LogTitle));
        listing.Add(Desk.Text(ScreenPhrase.Entries), log.Count.ToString());
        listing.Add(Desk.Text(ScreenPhrase.Pending), log.Pending.ToString());
        if (log.IsBroken)
        {
            listing.AddReason(Desk.Fault(AuditFault.Broken));
        }

        for (int i = 0; i < log.Count && i < Shown; i++)
        {
            Add(listing, log.Read(i));
        }

        return listing;
    }

    private void Add(Listing listing, AuditEntry entry)
    {
        if (entry == null)
        {
            return;
        }

        string what = Desk.Text(ScreenPhrase.Event + (int)entry.Event);
        bool isScan = entry.Event == AuditEvent.Scan;
        string verdict = isScan ? " " + Desk.Reports.Word(entry.Verdict, ReportTranslator.LookOf(entry.Verdict, false)) : "";
        listing.Add(TimeText.Moment(entry.Time).Substring(MonthStart), what + verdict);
    }
}
