using ELicense.Terminal.Holds;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal.States;

/// <summary>Records that what was scanned last is held, or that its hold has ended.</summary>
public sealed class HoldState : ChoiceState
{
    private readonly Report _report;
    private readonly HoldCode _code;
    private readonly bool _isHeld;

    private HoldState(Desk desk, Report report)
        : base(desk)
    {
        _report = report;
        _code = HoldRegister.CodeFor(report);
        _isHeld = desk.Services.Holds.Find(report) != HoldCode.Unknown;
    }

    public override bool ShowsPerson => true;

    /// <summary>The choice; a message where there is nothing that can be held.</summary>
    public static State Of(Desk desk)
    {
        Report last = desk.Last;
        return last == null || HoldRegister.CodeFor(last) == HoldCode.Unknown
            ? Message(desk, desk.Text(ScreenPhrase.NothingToHold))
            : new HoldState(desk, last);
    }

    protected override string Title() => Desk.Text(ScreenPhrase.HoldTitle) + " " + Desk.Reports.Translate(_report).Headline;

    protected override string[] Items() => new[]
    {
        Desk.Text(_isHeld ? ScreenPhrase.Release : ScreenPhrase.Hold + (int)_code),
        Desk.Text(ScreenPhrase.BackKey),
    };

    protected override State Take(int item)
    {
        if (item != 0)
        {
            return new ReadyState(Desk);
        }

        bool isRecorded = _isHeld ? Desk.Services.Holds.Release(_report) : Desk.Services.Holds.Record(_report, _code);
        return Message(Desk, isRecorded
            ? Desk.Phrases.Text(ScreenPhrase.Recorded, Desk.Services.Log.LastSequence)
            : Desk.Text(ScreenPhrase.NotRecorded));
    }

    private static State Message(Desk desk, string text) => new MessageState(
        desk, desk.Text(ScreenPhrase.HoldTitle), new ReasonView("", text, ""), new ReadyState(desk));
}
