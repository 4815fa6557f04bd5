using ELicense.Simulator.Vision.Format;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Segments;

namespace ELicense.Simulator.Vision;

/// <summary>One symbol that was read.</summary>
public readonly record struct ReadCode
{
    public required string Text { get; init; }

    /// <summary>1 to 40.</summary>
    public required int Version { get; init; }

    public required ErrorCorrectionLevel Level { get; init; }

    /// <summary>The data mask, 0 to 7.</summary>
    public required int Mask { get; init; }

    /// <summary>Codewords that error correction changed.</summary>
    public required int Corrected { get; init; }

    public required bool IsMirrored { get; init; }

    /// <summary>Light modules on a dark ground.</summary>
    public required bool IsInverted { get; init; }

    /// <summary>The text is GS1 element strings; fields of variable length end with U+001D.</summary>
    public required bool IsGs1 { get; init; }

    /// <summary>The place in a message of several symbols; Count is 0 for a symbol that stands alone.</summary>
    public required StructuredAppend Sequence { get; init; }

    /// <summary>The symbol's corners in the frame, in pixels from its upper left corner.</summary>
    public required Quad Corners { get; init; }
}
