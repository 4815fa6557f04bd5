using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>A listing that the officer reads; what it is of, its maker knows.</summary>
public abstract class ListingState : PagedState
{
    private Listing _listing;

    protected ListingState(Desk desk)
        : base(desk)
    {
    }

    protected override int Pages => Desk.Screens.Listing.PagesOf(Current);

    /// <summary>The phrase for what the scan key does.</summary>
    protected virtual int ScanHint => ScreenPhrase.BackKey;

    private Listing Current
    {
        get
        {
            if (_listing == null)
            {
                _listing = Make();
            }

            return _listing;
        }
    }

    protected abstract Listing Make();

    /// <summary>Makes the listing anew.</summary>
    protected void Renew()
    {
        _listing = null;
        IsStale = true;
    }

    protected override void DrawPage() => Desk.Screens.Listing.Draw(
        Current, Number, Desk.Hints(UpHint, ScanHint, Number < Pages - 1 ? ScreenPhrase.PageDownKey : 0));

    /// <summary>The phrase for what the up key does on the first page; 0 for nothing.</summary>
    protected virtual int AboveHint => 0;

    private int UpHint => Number == 0 ? AboveHint : ScreenPhrase.PageUpKey;
}
