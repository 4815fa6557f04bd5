namespace ELicense.Simulator.Board;

/// <summary>The board lost its power while the firmware ran: nothing of it goes on. Only whoever holds the board may catch this.</summary>
public sealed class PowerLostException : Exception
{
    public PowerLostException()
        : base("The board has no power.")
    {
    }
}
