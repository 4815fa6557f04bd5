using ELicense.Terminal.Text;

namespace ELicense.Terminal.Screens;

/// <summary>One of each screen, all on the same page.</summary>
public sealed class ScreenSet
{
    /// <param name="page">Of either panel's size.</param>
    /// <param name="phrases">In the officer's language.</param>
    /// <param name="mark">Stands on every screen, such as "SIMULATOR"; empty for none.</param>
    public ScreenSet(Page page, Phrases phrases, string mark)
    {
        Page = page;
        Frame frame = new Frame(page, mark);
        Verdict = new VerdictScreen(page, phrases, mark);
        Ready = new ReadyScreen(page, frame);
        Message = new MessageScreen(page, frame);
        Listing = new ListingScreen(page, frame);
        Choice = new ChoiceScreen(page, frame);
        Digits = new DigitsScreen(page, frame);
        Stop = new StopScreen(page, frame);
    }

    public readonly Page Page;

    public readonly VerdictScreen Verdict;

    public readonly ReadyScreen Ready;

    public readonly MessageScreen Message;

    public readonly ListingScreen Listing;

    public readonly ChoiceScreen Choice;

    public readonly DigitsScreen Digits;

    public readonly StopScreen Stop;
}
