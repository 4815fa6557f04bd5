namespace ELicense.Simulator.Board.Parts.EPaper;

/// <param name="Time">Microseconds of the board's time.</param>
/// <param name="What">The rule that was broken.</param>
/// <param name="Command">The command under way.</param>
public readonly record struct ComplaintRecord(long Time, Complaint What, byte Command);
