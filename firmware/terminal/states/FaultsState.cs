using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>What is wrong with the terminal, and what to do about it.</summary>
public sealed class FaultsState : ListingState
{
    public FaultsState(Desk desk)
        : base(desk)
    {
    }

    protected override Listing Make()
    {
        Listing listing = new Listing(Desk.Text(ScreenPhrase.FaultsTitle));
        for (int i = 0; i < Desk.Faults.Count; i++)
        {
            listing.AddReason(Desk.Fault(Desk.Faults.Number(i)));
        }

        if (Desk.Faults.Count == 0)
        {
            listing.Add("", Desk.Text(ScreenPhrase.NoFaults));
        }

        return listing;
    }
}
