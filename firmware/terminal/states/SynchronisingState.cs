using ELicense.Terminal.Screens;
using ELicense.Terminal.Sync;

namespace ELicense.Terminal.States;

/// <summary>How far the synchronisation is; the scan key begins one, the up key goes back. It goes on whatever is shown.</summary>
public sealed class SynchronisingState : ListingState
{
    private const int BetweenPictures = 2000;

    private string _shown;
    private long _shownAt;

    public SynchronisingState(Desk desk)
        : base(desk)
    {
    }

    protected override int ScanHint => ScreenPhrase.StartKey;

    protected override int AboveHint => ScreenPhrase.BackKey;

    public override bool WaitsForNetwork => true;

    private SyncProgress Progress => Desk.Services.Sync.Progress;

    public override State Tick()
    {
        if (Age - _shownAt >= BetweenPictures && Changeable() != _shown)
        {
            Renew();
        }

        return this;
    }

    protected override State Above() => new ReadyState(Desk);

    protected override State Choose()
    {
        Desk.Services.Sync.RequestNow();
        return this;
    }

    protected override Listing Make()
    {
        _shown = Changeable();
        _shownAt = Age;
        SyncProgress progress = Progress;
        Listing listing = new Listing(Desk.Text(ScreenPhrase.SyncTitle));
        listing.Add(Desk.Text(ScreenPhrase.SyncState), Desk.Text(ScreenPhrase.FirstSyncState + (int)progress.State));
        listing.Add(Desk.Text(ScreenPhrase.Region), progress.Region == 0 ? "-" : progress.Region.ToString());
        listing.Add(Desk.Text(ScreenPhrase.Files), progress.FilesDone + "/" + progress.FileCount);
        listing.Add(Desk.Text(ScreenPhrase.Bytes), progress.BytesDone + "/" + progress.ByteCount);
        listing.Add(Desk.Text(ScreenPhrase.LastSuccess), TimeText.Age(Desk.Phrases, progress.LastSuccess, Desk.Time));
        listing.Add(Desk.Text(ScreenPhrase.ListsAge), TimeText.Age(Desk.Phrases, Desk.ListsIssuedAt, Desk.Time));
        listing.Add(Desk.Text(ScreenPhrase.TrustAge), TimeText.Age(Desk.Phrases, Desk.TrustIssuedAt, Desk.Time));
        if (progress.Fault != 0)
        {
            listing.AddReason(Desk.Fault(progress.Fault));
        }

        return listing;
    }

    private string Changeable() =>
        (int)Progress.State + " " + Progress.Region + " " + Progress.FilesDone + " " + Progress.BytesDone + " " + Progress.Fault;
}
