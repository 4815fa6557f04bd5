namespace ELicense.Simulator.Handheld;

/// <summary>A terminal for one scan.</summary>
/// <param name="Terminal">The terminal.</param>
/// <param name="IsKept">Whether what it remembers is there for the next scan.</param>
public sealed record TerminalLoan(HandheldTerminal Terminal, bool IsKept) : IDisposable
{
    public void Dispose()
    {
        if (!IsKept)
        {
            Terminal.Dispose();
        }
    }
}
