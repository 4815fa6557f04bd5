using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>One thing that the officer has to know before going on; any key goes on.</summary>
public sealed class MessageState : State
{
    private readonly string _title;
    private readonly ReasonView _message;
    private readonly State _next;

    public MessageState(Desk desk, string title, ReasonView message, State next)
        : base(desk)
    {
        _title = title;
        _message = message;
        _next = next;
    }

    public override State Press(ButtonPress press) => _next;

    protected override void DrawPage() =>
        Desk.Screens.Message.Draw(_title, _message, Desk.Hints(0, ScreenPhrase.ChooseKey, 0));
}
