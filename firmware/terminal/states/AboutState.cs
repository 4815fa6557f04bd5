using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>Which terminal this is, and what it knows.</summary>
public sealed class AboutState : ListingState
{
    public AboutState(Desk desk)
        : base(desk)
    {
    }

    protected override Listing Make()
    {
        Listing listing = new Listing(Desk.Text(ScreenPhrase.AboutTitle));
        string id = Desk.Parts.Identity.Id;
        listing.Add(Desk.Text(ScreenPhrase.Terminal), id == null ? Desk.Text(ScreenPhrase.None) : id);
        listing.Add(Desk.Text(ScreenPhrase.TrustAge), TimeText.Age(Desk.Phrases, Desk.TrustIssuedAt, Desk.Time));
        listing.Add(Desk.Text(ScreenPhrase.ListsAge), TimeText.Age(Desk.Phrases, Desk.ListsIssuedAt, Desk.Time));
        listing.Add(Desk.Text(ScreenPhrase.WantedList), Desk.Text(ScreenPhrase.WantedList + (int)Desk.Checkpoint.Wanted));
        listing.Add(Desk.Text(ScreenPhrase.FreeFlash), Desk.Parts.Store.FreeBytes.ToString());
        return listing;
    }
}
