namespace ELicense.Terminal.Screens;

/// <summary>Measures of the verdict screen on a panel, in pixels.</summary>
public sealed class VerdictLayout
{
    private VerdictLayout()
    {
    }

    /// <summary>4.2 inches, 400 by 300.</summary>
    public static VerdictLayout Large => new VerdictLayout
    {
        Margin = 8, Pitch = 20, BandHeight = 104, ShapeSize = 88, MiddleBand = 104, BottomBand = 176, Footer = 282,
    };

    /// <summary>1.54 inches, 200 by 200.</summary>
    public static VerdictLayout Small => new VerdictLayout
    {
        Margin = 4, Pitch = 14, BandHeight = 68, ShapeSize = 56, MiddleBand = 72, BottomBand = 117, Footer = 186,
    };

    /// <summary>Blank columns at the sides.</summary>
    public int Margin { get; private set; }

    /// <summary>From one line of text to the next.</summary>
    public int Pitch { get; private set; }

    public int BandHeight { get; private set; }

    /// <summary>Side of the square that a shape fills.</summary>
    public int ShapeSize { get; private set; }

    /// <summary>Top of the band of the Unknown verdicts.</summary>
    public int MiddleBand { get; private set; }

    /// <summary>Top of the band of the verdicts that let drive.</summary>
    public int BottomBand { get; private set; }

    /// <summary>The rule above the list's age; everything else ends above it.</summary>
    public int Footer { get; private set; }

    /// <summary>Where a verdict's band is: like a traffic light, what stops is at the top and what lets go at the bottom.</summary>
    public int BandTop(VerdictLook look)
    {
        switch (look)
        {
            case VerdictLook.Pass:
            case VerdictLook.Notice:
                return BottomBand;
            case VerdictLook.MustNotDrive:
            case VerdictLook.NotValid:
                return 0;
            default:
                return MiddleBand;
        }
    }

    /// <summary>Whether the shape is on the right, and the word on the left.</summary>
    public static bool IsShapeOnRight(VerdictLook look) =>
        look == VerdictLook.Notice || look == VerdictLook.MustNotDrive || look == VerdictLook.StateUnknown;

    /// <summary>Whether the band is black.</summary>
    public static bool IsBandBlack(VerdictLook look) => look == VerdictLook.MustNotDrive || look == VerdictLook.NotValid;
}
