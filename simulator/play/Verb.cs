namespace ELicense.Simulator.Play;

/// <summary>Something that a line of a script can ask for.</summary>
/// <param name="Name">The line's first word.</param>
/// <param name="Usage">What follows it, for whoever writes scripts.</param>
/// <param name="Do">Does it; answers with what went otherwise, or null.</param>
internal sealed record Verb(string Name, string Usage, Func<Stage, IReadOnlyList<string>, string?> Do);
