namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// How often a terminal synchronises: on the first day, and then on days that this many divide, with chance in between.
/// </summary>
/// <param name="Name">Daily, often or rarely.</param>
/// <param name="Shortest">The fewest days until the next time.</param>
/// <param name="Longest">The most.</param>
internal sealed record Habit(string Name, int Shortest, int Longest)
{
    internal static IReadOnlyList<Habit> All { get; } =
        [new("daily", 1, 1), new("every few days", 2, 5), new("rarely", 6, 20)];
}
