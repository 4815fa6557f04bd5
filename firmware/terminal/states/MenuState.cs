using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>Everything that is not the way of a scan.</summary>
public sealed class MenuState : ChoiceState
{
    private static readonly int[] s_titles =
    {
        ScreenPhrase.ReadyTitle, ScreenPhrase.EndStop, ScreenPhrase.HoldTitle, ScreenPhrase.ChallengeTitle, ScreenPhrase.SyncTitle,
        ScreenPhrase.LogTitle, ScreenPhrase.FaultsTitle, ScreenPhrase.SelfTestTitle, ScreenPhrase.SettingsTitle, ScreenPhrase.AboutTitle,
        ScreenPhrase.LockNow,
    };

    public MenuState(Desk desk)
        : base(desk)
    {
    }

    protected override string Title() => Desk.Text(ScreenPhrase.MenuTitle);

    protected override string[] Items()
    {
        string[] items = new string[s_titles.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Desk.Text(s_titles[i]);
        }

        return items;
    }

    protected override State Take(int item)
    {
        switch (s_titles[item])
        {
            case ScreenPhrase.EndStop: return new StopEndedState(Desk);
            case ScreenPhrase.ChallengeTitle: return new ChallengeState(Desk);
            case ScreenPhrase.SettingsTitle: return new SettingsState(Desk);
            case ScreenPhrase.FaultsTitle: return new FaultsState(Desk);
            case ScreenPhrase.SelfTestTitle: return new SelfTestState(Desk);
            case ScreenPhrase.AboutTitle: return new AboutState(Desk);
            case ScreenPhrase.HoldTitle: return HoldState.Of(Desk);
            case ScreenPhrase.SyncTitle: return new SynchronisingState(Desk);
            case ScreenPhrase.LogTitle: return new LogState(Desk);
            case ScreenPhrase.LockNow: return Desk.Lock();
            default: return new ReadyState(Desk);
        }
    }
}
