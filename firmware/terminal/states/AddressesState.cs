using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>What terminal.json says of networks and addresses; never the password.</summary>
public sealed class AddressesState : ListingState
{
    public AddressesState(Desk desk)
        : base(desk)
    {
    }

    protected override Listing Make()
    {
        ISettings settings = Desk.Services.Settings;
        Listing listing = new Listing(Desk.Text(ScreenPhrase.AddressesTitle));
        Add(listing, ScreenPhrase.WifiName, settings.WifiName);
        Add(listing, ScreenPhrase.Publisher, settings.Publisher);
        Add(listing, ScreenPhrase.Service, settings.Service);
        Add(listing, ScreenPhrase.TimeServer, settings.TimeServer);
        Add(listing, ScreenPhrase.HomeRegion, settings.HomeRegion == 0 ? "" : settings.HomeRegion.ToString());
        if (settings.Fault != 0)
        {
            listing.AddReason(Desk.Fault(settings.Fault));
        }

        return listing;
    }

    protected override State Choose() => new SettingsState(Desk);

    private void Add(Listing listing, int label, string value) =>
        listing.Add(Desk.Text(label), value.Length == 0 ? Desk.Text(ScreenPhrase.None) : value);
}
