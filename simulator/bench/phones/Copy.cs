namespace ELicense.Simulator.Bench.Phones;

/// <summary>A screenshot of a code. Pictures travel: every phone of the bench can show it.</summary>
/// <param name="Number">What people call it.</param>
/// <param name="TakenFrom">The phone's id.</param>
/// <param name="Code">The code as it was.</param>
internal sealed record Copy(int Number, string TakenFrom, ShownCode Code);
