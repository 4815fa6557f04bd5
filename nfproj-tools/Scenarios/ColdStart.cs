using ELicense.Terminal.States;

namespace NFProjTools.Scenarios;

/// <summary>From power on to the picture of a locked terminal that takes the PIN, and from there to the one that is ready.</summary>
public sealed class ColdStart() : WholeTerminal(isSmall: false)
{
    public override string Name => "cold-start";

    public override void Run()
    {
        Compose();
        Terminal.Step();
        new ReadyState(Desk).Draw();
    }

    public override void Verify() => Require(Terminal.State is LockedState && Desk.Faults.Count == 0, $"{Name}: fault {Desk.Faults.Gravest}");
}
