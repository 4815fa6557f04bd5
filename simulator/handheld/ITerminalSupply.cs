namespace ELicense.Simulator.Handheld;

/// <summary>Where the terminal for a scan comes from.</summary>
public interface ITerminalSupply
{
    TerminalLoan Borrow();
}
