namespace ELicense.Simulator.Authority.Simulation;

/// <summary>What became of a terminal of one habit.</summary>
internal sealed class HabitReport
{
    internal required string Habit { get; init; }

    internal int Synchronisations { get; set; }

    /// <summary>List files that were asked for, whole or in part.</summary>
    internal int Requests { get; set; }

    /// <summary>Bytes of them.</summary>
    internal long Bytes { get; set; }

    internal int MostOverlays { get; set; }

    internal long Lookups { get; set; }

    /// <summary>Answers that are not the database's, and answers that are missing.</summary>
    internal long Wrong { get; set; }
}
