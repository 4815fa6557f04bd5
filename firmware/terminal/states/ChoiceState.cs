using ELicense.Hal;
using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>A choice of one among several: up and down move it, the scan key takes it.</summary>
public abstract class ChoiceState : State
{
    protected ChoiceState(Desk desk)
        : base(desk)
    {
    }

    /// <summary>Which item is chosen, counted from 0.</summary>
    protected int Chosen { get; private set; }

    public sealed override State Press(ButtonPress press)
    {
        int count = Items().Length;
        switch (press)
        {
            case ButtonPress.Up: return Move((Chosen + count - 1) % count);
            case ButtonPress.Down: return Move((Chosen + 1) % count);
            case ButtonPress.Scan: return Take(Chosen);
            default: return this;
        }
    }

    protected abstract string Title();

    protected abstract string[] Items();

    /// <summary>The chosen item was taken.</summary>
    protected abstract State Take(int item);

    protected override void DrawPage() => Desk.Screens.Choice.Draw(
        Title(), Items(), Chosen, Desk.Hints(ScreenPhrase.UpKey, ScreenPhrase.ChooseKey, ScreenPhrase.DownKey));

    private State Move(int item)
    {
        Chosen = item;
        IsStale = true;
        return this;
    }
}
