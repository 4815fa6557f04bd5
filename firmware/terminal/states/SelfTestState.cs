using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>Every part tried, with the outcome.</summary>
public sealed class SelfTestState : ListingState
{
    public SelfTestState(Desk desk)
        : base(desk)
    {
    }

    protected override int ScanHint => ScreenPhrase.BackKey;

    protected override Listing Make()
    {
        Peripherals parts = Desk.Parts;
        Listing listing = new Listing(Desk.Text(ScreenPhrase.SelfTestTitle));
        Add(listing, ScreenPhrase.Store, SelfTest.Store(parts.Store));
        Add(listing, ScreenPhrase.KeyedHash, SelfTest.KeyedHash(parts.Hash));
        Add(listing, ScreenPhrase.Scanner, parts.Scanner.IsWorking);
        Add(listing, ScreenPhrase.Panel, Desk.Panel.IsWorking);
        Add(listing, ScreenPhrase.Clock, parts.Clock.IsTrusted);
        Add(listing, ScreenPhrase.Battery, parts.Battery.Percent >= 0);
        Add(listing, ScreenPhrase.Fonts, Desk.Screens.Page.HasFonts && Desk.Phrases.Count > 0);
        Add(listing, ScreenPhrase.Provisioning, parts.Identity.Secret != null);
        Add(listing, ScreenPhrase.TrustList, Desk.TrustIssuedAt > 0);
        Add(listing, ScreenPhrase.StatusLists, Desk.ListsIssuedAt > 0);
        return listing;
    }

    private void Add(Listing listing, int label, bool works) => listing.Add(
        Desk.Text(label), Desk.Text(works ? ScreenPhrase.Works : ScreenPhrase.Fails), works ? RowMark.None : RowMark.Boxed);
}
