using ELicense.Hal;

namespace ELicense.Terminal.States;

/// <summary>
/// What the terminal is doing, one at a time: what it shows, and what a key means there. A state answers with the one that follows, which
/// may be itself.
/// </summary>
public abstract class State
{
    protected State(Desk desk)
    {
        Desk = desk;
        IsStale = true;
        EnteredAt = desk.Parts.Uptime.Milliseconds;
    }

    /// <summary>Whether the panel shows something older than this.</summary>
    public bool IsStale { get; protected set; }

    /// <summary>Whether the scanner is to look for a code.</summary>
    public virtual bool LooksForCode => false;

    /// <summary>Whether somebody waits here for the network, and for no code.</summary>
    public virtual bool WaitsForNetwork => false;

    /// <summary>Whether a person's data are shown: they are wiped when nobody touches the terminal.</summary>
    public virtual bool ShowsPerson => false;

    /// <summary>Whether codes and the held keys mean nothing here.</summary>
    public virtual bool IsLocked => false;

    protected Desk Desk { get; }

    /// <summary>Milliseconds since this state was entered.</summary>
    protected long Age => Desk.Parts.Uptime.Milliseconds - EnteredAt;

    private long EnteredAt { get; }

    /// <summary>Puts the state's picture on the page.</summary>
    public void Draw()
    {
        IsStale = false;
        DrawPage();
    }

    /// <summary>A key, short or held.</summary>
    public virtual State Press(ButtonPress press) => this;

    /// <summary>Time has passed.</summary>
    public virtual State Tick() => this;

    protected abstract void DrawPage();
}
