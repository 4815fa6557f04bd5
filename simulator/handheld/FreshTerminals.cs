namespace ELicense.Simulator.Handheld;

/// <summary>A terminal that remembers nothing for every scan: every file is a stop of its own.</summary>
public sealed class FreshTerminals(Func<HandheldTerminal> start) : ITerminalSupply
{
    public TerminalLoan Borrow() => new(start(), false);
}
