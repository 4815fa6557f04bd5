using ELicense.Hal;

namespace ELicense.Terminal.States;

/// <summary>Pages that are leafed through by up and down.</summary>
public abstract class PagedState : State
{
    protected PagedState(Desk desk)
        : base(desk)
    {
    }

    /// <summary>The page that is shown, counted from 0.</summary>
    protected int Number { get; private set; }

    protected abstract int Pages { get; }

    public sealed override State Press(ButtonPress press)
    {
        switch (press)
        {
            case ButtonPress.Up: return Number == 0 ? Above() : Turn(-1);
            case ButtonPress.Down: return Number >= Pages - 1 ? Below() : Turn(1);
            case ButtonPress.Scan: return Choose();
            default: return this;
        }
    }

    /// <summary>What is above the first page.</summary>
    protected virtual State Above() => this;

    /// <summary>What is below the last page.</summary>
    protected virtual State Below() => this;

    protected virtual State Choose() => new ReadyState(Desk);

    private State Turn(int pages)
    {
        Number += pages;
        IsStale = true;
        return this;
    }
}
