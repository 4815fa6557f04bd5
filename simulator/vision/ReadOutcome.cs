namespace ELicense.Simulator.Vision;

/// <summary>
/// How far a frame or a symbol came. The order is that of the stages, so the greatest of several is the furthest.
/// </summary>
public enum ReadOutcome
{
    Unknown = 0,

    /// <summary>No part of the frame has contrast.</summary>
    NoContrast,

    /// <summary>Fewer than three finder patterns.</summary>
    NoFinders,

    /// <summary>Finder patterns, but no three that stand as corners of a symbol.</summary>
    NoSymbol,

    /// <summary>Three corners, but between them no timing patterns that alternate.</summary>
    NoTiming,

    /// <summary>A symbol's place, but neither copy of the format information is one of the 32 words.</summary>
    NoFormat,

    /// <summary>Format read, but at least one block has more errors than its level corrects.</summary>
    NotCorrected,

    /// <summary>Every block corrected, but the segments in it contradict the standard or are empty.</summary>
    NoText,

    Read,
}
