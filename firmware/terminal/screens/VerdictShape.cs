namespace ELicense.Terminal.Screens;

/// <summary>The shapes of the verdicts, toggled row by row into a square.</summary>
public static class VerdictShape
{
    /// <summary>Draws a shape.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="look">Which.</param>
    /// <param name="x">Left edge of the square.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="size">Its side, a multiple of 8 from 40 on.</param>
    public static void Draw(Canvas canvas, VerdictLook look, int x, int y, int size)
    {
        switch (look)
        {
            case VerdictLook.Pass:
                DrawRing(canvas, x, y, size);
                DrawCheckMark(canvas, x + size * 43 / 100, y + size * 68 / 100, size);
                break;
            case VerdictLook.Notice:
                DrawTriangle(canvas, x, y, size);
                break;
            case VerdictLook.MustNotDrive:
                DrawOctagon(canvas, x, y, size);
                canvas.Toggle(x + size * 3 / 16, y + size * 13 / 32, size - 2 * (size * 3 / 16), size * 6 / 32);
                break;
            case VerdictLook.NotValid:
                DrawCross(canvas, x, y, size);
                break;
            case VerdictLook.StateUnknown:
                DrawSheet(canvas, x, y, size);
                break;
            default:
                DrawDiamond(canvas, x, y, size);
                DrawDiamond(canvas, x + size * 18 / 100, y + size * 18 / 100, size - 2 * (size * 18 / 100));
                break;
        }
    }

    private static void DrawRing(Canvas canvas, int x, int y, int size)
    {
        DrawDisc(canvas, x, y, size);
        DrawDisc(canvas, x + (size >> 3), y + (size >> 3), size - 2 * (size >> 3));
    }

    private static void DrawDisc(Canvas canvas, int x, int y, int size)
    {
        int half = 0;
        for (int row = 0; row < size >> 1; row++)
        {
            int fromCentre = size - 1 - 2 * row;
            while (4 * (half + 1) * (half + 1) + fromCentre * fromCentre <= size * size)
            {
                half++;
            }

            ToggleCentred(canvas, x, y + row, size, half);
            ToggleCentred(canvas, x, y + size - 1 - row, size, half);
        }
    }

    /// <summary>Two strokes at 45 degrees that meet at a point; each has the columns on its side alone.</summary>
    private static void DrawCheckMark(Canvas canvas, int x, int y, int size)
    {
        int thickness = size / 10;
        int shortArm = size * 17 / 100;
        int longArm = size * 32 / 100;
        for (int row = -longArm - thickness; row <= thickness; row++)
        {
            ToggleBetween(canvas, y + row, x + Max(row - thickness, -shortArm), x + Min(row + thickness, -1));
            ToggleBetween(canvas, y + row, x + Max(-row - thickness, 0), x + Min(-row + thickness, longArm));
        }
    }

    private static void DrawTriangle(Canvas canvas, int x, int y, int size)
    {
        int border = size / 9;
        int inner = size * 62 / 100;
        DrawSolidTriangle(canvas, x, y, size, size);
        DrawSolidTriangle(canvas, x, y + size - border - inner, size, inner);
        int stroke = size / 8 & ~1;
        int left = x + (size - stroke) / 2;
        canvas.Toggle(left, y + size * 44 / 100, stroke, size * 26 / 100);
        canvas.Toggle(left, y + size * 75 / 100, stroke, stroke * 9 / 10);
    }

    private static void DrawSolidTriangle(Canvas canvas, int x, int y, int width, int height)
    {
        for (int row = 0; row < height; row++)
        {
            ToggleCentred(canvas, x, y + row, width, (row + 2) >> 1);
        }
    }

    private static void DrawDiamond(Canvas canvas, int x, int y, int size)
    {
        for (int row = 0; row < size >> 1; row++)
        {
            ToggleCentred(canvas, x, y + row, size, row + 1);
            ToggleCentred(canvas, x, y + size - 1 - row, size, row + 1);
        }
    }

    private static void DrawOctagon(Canvas canvas, int x, int y, int size)
    {
        int corner = size * 29 / 100;
        for (int row = 0; row < corner; row++)
        {
            ToggleCentred(canvas, x, y + row, size, (size >> 1) - corner + row);
            ToggleCentred(canvas, x, y + size - 1 - row, size, (size >> 1) - corner + row);
        }
        canvas.Toggle(x, y + corner, size, size - 2 * corner);
    }

    private static void DrawCross(Canvas canvas, int x, int y, int size)
    {
        int thickness = size * 15 / 100;
        for (int row = 0; row < size; row++)
        {
            int first = row < size - 1 - row ? row : size - 1 - row;
            int second = size - 1 - first;
            int innerEnd = first + thickness;
            int innerStart = second - thickness;
            if (innerEnd + 1 >= innerStart)
            {
                ToggleBetween(canvas, y + row, x + Max(first - thickness, 0), x + Min(second + thickness, size - 1));
                continue;
            }
            ToggleBetween(canvas, y + row, x + Max(first - thickness, 0), x + innerEnd);
            ToggleBetween(canvas, y + row, x + innerStart, x + Min(second + thickness, size - 1));
        }
    }

    /// <summary>An upright sheet of paper, its upper right corner folded over.</summary>
    private static void DrawSheet(Canvas canvas, int x, int y, int size)
    {
        int border = size / 11;
        int fold = size / 4;
        int width = size * 13 / 16;
        x += (size - width) / 2;
        for (int row = 0; row < fold; row++)
        {
            canvas.Toggle(x, y + row, width - fold + row, 1);
        }

        canvas.Toggle(x, y + fold, width, size - fold);
        int blank = fold - border / 2;
        for (int row = border; row < blank; row++)
        {
            canvas.Toggle(x + border, y + row, width - fold - 2 * border, 1);
        }

        canvas.Toggle(x + border, y + blank + border, width - 2 * border, size - blank - 2 * border);
    }

    private static void ToggleCentred(Canvas canvas, int x, int y, int width, int half) =>
        canvas.Toggle(x + (width >> 1) - half, y, 2 * half, 1);

    private static void ToggleBetween(Canvas canvas, int y, int first, int last)
    {
        if (first <= last)
        {
            canvas.Toggle(first, y, last - first + 1, 1);
        }
    }

    private static int Max(int a, int b) => a > b ? a : b;

    private static int Min(int a, int b) => a < b ? a : b;
}
