namespace ELicense.Simulator.Handheld;

/// <summary>The same terminal for every scan: one run is one stop.</summary>
public sealed class KeptTerminal(HandheldTerminal terminal) : ITerminalSupply
{
    public TerminalLoan Borrow() => new(terminal, true);
}
