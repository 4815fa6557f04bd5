using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>Five runs of pixels on a line, dark, light, dark, light, dark, as a finder pattern shows them.</summary>
internal readonly record struct FinderRuns(int A, int B, int C, int D, int E)
{
    public float ModuleSize => (A + B + C + D + E) / 7f;

    /// <summary>
    /// The runs are as 1:1:3:1:1, each off by half its length at most; three quarters of a pixel more because runs are whole
    /// pixels. In fourteenths of the whole, which keeps it in integers: runs of up to 100 megapixels do not overflow.
    /// </summary>
    public bool IsFinder => IsWithin(1);

    /// <summary>
    /// The same with twice the room: a line through the corners of the squares, which blur and design round off.
    /// </summary>
    public bool IsFinderAslant => IsWithin(2);

    /// <summary>Slack is in halves of a run's length.</summary>
    private bool IsWithin(int slack)
    {
        int whole = A + B + C + D + E, one = slack * whole + 10, two = 2 * whole;
        return A > 0 && B > 0 && D > 0 && E > 0 && Math.Abs(14 * C - 6 * whole) <= two + 10
            && Math.Abs(14 * B - two) <= one && Math.Abs(14 * D - two) <= one
            && Math.Abs(14 * A - two) <= one && Math.Abs(14 * E - two) <= one;
    }

    /// <summary>
    /// The runs along (dx, dy) through a dark pixel, none followed further than reach; middle is how many steps from the pixel's
    /// centre that of the third run lies. All zero when the pixel is light.
    /// </summary>
    public static FinderRuns Through(BinaryPlane binary, int x, int y, int dx, int dy, int reach, out float middle)
    {
        middle = 0;
        if (!binary.IsDark(x, y))
        {
            return default;
        }

        int before = Room(binary, x, y, -dx, -dy), after = Room(binary, x, y, dx, dy);
        int c1 = Run(binary, x, y, -dx, -dy, Math.Min(reach, before), true);
        int c2 = Run(binary, x, y, dx, dy, Math.Min(reach, after), true);
        int b = Run(binary, x - c1 * dx, y - c1 * dy, -dx, -dy, Math.Min(reach, before - c1), false);
        int a = Run(binary, x - (c1 + b) * dx, y - (c1 + b) * dy, -dx, -dy, Math.Min(reach, before - c1 - b), true);
        int d = Run(binary, x + c2 * dx, y + c2 * dy, dx, dy, Math.Min(reach, after - c2), false);
        int e = Run(binary, x + (c2 + d) * dx, y + (c2 + d) * dy, dx, dy, Math.Min(reach, after - c2 - d), true);
        middle = (c2 - c1) / 2f;
        return new FinderRuns(a, b, c1 + c2 - 1, d, e);
    }

    /// <summary>The pixels from (x, y) to the frame's edge, itself included.</summary>
    private static int Room(BinaryPlane binary, int x, int y, int dx, int dy)
    {
        int across = dx == 0 ? int.MaxValue : dx > 0 ? binary.Width - x : x + 1;
        int down = dy == 0 ? int.MaxValue : dy > 0 ? binary.Height - y : y + 1;
        return Math.Min(across, down);
    }

    /// <summary>The number of pixels of a colour from (x, y) on, at most so many as are left.</summary>
    private static int Run(BinaryPlane binary, int x, int y, int dx, int dy, int left, bool dark)
    {
        int count = 0;
        while (count < left && binary.IsDark(x, y) == dark)
        {
            count++;
            x += dx;
            y += dy;
        }
        return count;
    }
}
