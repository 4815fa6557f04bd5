namespace ELicense.Simulator.Play;

/// <summary>A part of a script that is told apart in reports. It goes on where the one before has ended.</summary>
internal sealed record ScriptCase(string Name, IReadOnlyList<ScriptLine> Lines);
