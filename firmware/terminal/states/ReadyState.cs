using ELicense.Formats;
using ELicense.Hal;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal.States;

/// <summary>Waits for the officer, and says how far the terminal can be relied on.</summary>
public sealed class ReadyState : State
{
    private const int ChargeStep = 5;

    private string _shown = "";

    public ReadyState(Desk desk)
        : base(desk)
    {
    }

    public override State Press(ButtonPress press)
    {
        switch (press)
        {
            case ButtonPress.Scan: return new ReadingState(Desk);
            case ButtonPress.Up: return new StopState(Desk);
            case ButtonPress.Down: return new MenuState(Desk);
            default: return this;
        }
    }

    public override State Tick()
    {
        if (Changeable() != _shown)
        {
            IsStale = true;
        }

        return this;
    }

    protected override void DrawPage()
    {
        _shown = Changeable();
        TrustedTime time = Desk.Time;
        ReadyView view = new ReadyView
        {
            Time = TimeText.Clock(time.Now),
            Date = CivilDate.ToText(CivilDate.Of(time.Now)),
            IsClockTrusted = time.IsTrusted,
            ClockState = Desk.Text(time.IsTrusted ? ScreenPhrase.ClockTrusted : ScreenPhrase.ClockNotTrusted),
            Prompt = Desk.Text(ScreenPhrase.ScanPrompt),
            Rows = Rows(time),
            Fault = Desk.Fault(Desk.Faults.Gravest),
        };
        Desk.Screens.Ready.Draw(view, Desk.Hints(ScreenPhrase.StopKey, ScreenPhrase.ScanKey, ScreenPhrase.MenuKey));
    }

    private Listing Rows(TrustedTime time)
    {
        Listing rows = new Listing(Desk.Text(ScreenPhrase.ReadyTitle));
        rows.Add(Desk.Text(ScreenPhrase.ListsAge), TimeText.Age(Desk.Phrases, Desk.ListsIssuedAt, time));
        rows.Add(Desk.Text(ScreenPhrase.TrustAge), TimeText.Age(Desk.Phrases, Desk.TrustIssuedAt, time));
        rows.Add(Desk.Text(ScreenPhrase.Network), Desk.Text(ScreenPhrase.NetworkState + (int)Desk.Parts.Network.State));
        rows.Add(Desk.Text(ScreenPhrase.Charge), ChargeText());
        rows.Add("", Desk.Text(ScreenPhrase.HeldKeys));
        return rows;
    }

    private string ChargeText()
    {
        int percent = Desk.Parts.Battery.Percent;
        return percent < 0 ? Desk.Text(ScreenPhrase.NotMeasured)
            : Desk.Phrases.Text(Desk.Parts.Battery.IsCharging ? ScreenPhrase.Charging : ScreenPhrase.Percent, percent);
    }

    /// <summary>What is worth a refresh when it changes.</summary>
    private string Changeable() =>
        TimeText.Clock(Desk.Time.Now) + (Desk.Time.IsTrusted ? "+" : "-") + (int)Desk.Parts.Network.State + "/" + Desk.Faults.Gravest
            + "/" + Desk.ListsIssuedAt + "/" + Desk.TrustIssuedAt + "/" + Desk.Parts.Battery.Percent / ChargeStep + (Desk.Parts.Battery.IsCharging ? "+" : "-");
}
