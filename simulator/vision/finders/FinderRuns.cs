using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>Five runs of pixels on a line, dark, light, dark, light, dark, as a finder pattern shows them.</summary>
internal readonly record struct FinderRuns(int A, int B, int C, int D, int E)
{
    public float ModuleSize => (A + B + C + D + E) / 7f;

    /// <summary>
    /// The runs are as 1:1:3:1:1, each off by half its length at most; half a pixel more because runs are whole pixels.
    /// </summary>
    public bool IsFinder
    {
        get
        {
            float module = ModuleSize, one = 0.5f * module + 0.75f, three = module + 0.75f;
            return A > 0 && E > 0 && MathF.Abs(C - 3 * module) < three && MathF.Abs(B - module) < one && MathF.Abs(D - module) < one
                && MathF.Abs(A - module) < one && MathF.Abs(E - module) < one;
        }
    }

    /// <summary>
    /// The runs along (dx, dy) through a dark pixel, none followed further than reach; middle is that of the third run along the axis
    /// that dx or dy, which is 1, names. All zero when the pixel is light.
    /// </summary>
    public static FinderRuns Through(BinaryPlane binary, int x, int y, int dx, int dy, int reach, out float middle)
    {
        int limit = dx != 0 ? binary.Width : binary.Height;
        int at = dx != 0 ? x : y;
        middle = at + 0.5f;
        if (!binary.IsDark(x, y))
        {
            return default;
        }

        int c1 = Run(binary, x, y, -dx, -dy, Math.Min(reach, at + 1), true);
        int c2 = Run(binary, x, y, dx, dy, Math.Min(reach, limit - at), true);
        middle = at + (c2 - c1 + 1) / 2f;
        int b = Run(binary, x - c1 * dx, y - c1 * dy, -dx, -dy, Math.Min(reach, at + 1 - c1), false);
        int a = Run(binary, x - (c1 + b) * dx, y - (c1 + b) * dy, -dx, -dy, Math.Min(reach, at + 1 - c1 - b), true);
        int d = Run(binary, x + c2 * dx, y + c2 * dy, dx, dy, Math.Min(reach, limit - at - c2), false);
        int e = Run(binary, x + (c2 + d) * dx, y + (c2 + d) * dy, dx, dy, Math.Min(reach, limit - at - c2 - d), true);
        return new FinderRuns(a, b, c1 + c2 - 1, d, e);
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
