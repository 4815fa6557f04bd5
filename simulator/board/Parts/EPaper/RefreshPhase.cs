namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>What the glass does: a full refresh goes through all of these, a partial one only through the last two.</summary>
public enum RefreshPhase
{
    Unknown = 0,

    /// <summary>The old picture, black for white.</summary>
    Inverted = 1,
    Black = 2,
    White = 3,

    /// <summary>The new picture, half there.</summary>
    Developing = 4,
    Settled = 5,
}
