namespace ELicense.Terminal.Screens;

/// <summary>What a verdict looks like from two metres away. Each has an outline and a place of its own.</summary>
public enum VerdictLook
{
    /// <summary>Nothing could be decided: a diamond in the middle, on the left.</summary>
    Unreadable = 0,

    /// <summary>A ring at the bottom, on the left.</summary>
    Pass = 1,

    /// <summary>A triangle at the bottom, on the right; also for whoever is wanted.</summary>
    Notice = 2,

    /// <summary>An octagon on black at the top, on the right.</summary>
    MustNotDrive = 3,

    /// <summary>A cross on black at the top, on the left.</summary>
    NotValid = 4,

    /// <summary>Genuine, state unknown: a sheet with a folded corner in the middle, on the right.</summary>
    StateUnknown = 5,
}
