namespace ELicense.Terminal.Screens;

/// <summary>
/// Where the parts of a verdict screen are, in pixels. The band has a place for each group of verdicts, like the lamps of a
/// traffic light: what stops is at the top, what lets go at the bottom, what is not known between them.
/// </summary>
public sealed class VerdictLayout
{
    private VerdictLayout()
    {
    }

    /// <summary>4.2 inches, 400 by 300.</summary>
    public static VerdictLayout Large =>
        new VerdictLayout { BandHeight = 104, HeavyRule = 3, ShapeSize = 88, MiddleBand = 104, BottomBand = 176, Footer = 282 };

    /// <summary>1.54 inches, 200 by 200.</summary>
    public static VerdictLayout Small =>
        new VerdictLayout { BandHeight = 68, HeavyRule = 2, ShapeSize = 56, MiddleBand = 72, BottomBand = 118, Footer = 186 };

    public int BandHeight;

    /// <summary>Height of the rules that close a white band; two lines of large type fit between them.</summary>
    public int HeavyRule;

    /// <summary>Side of the square that a shape fills.</summary>
    public int ShapeSize;

    public int MiddleBand;

    public int BottomBand;

    /// <summary>The rule above the list's age; everything else ends above it.</summary>
    public int Footer;

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
