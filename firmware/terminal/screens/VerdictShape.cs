namespace ELicense.Terminal.Screens;

/// <summary>
/// The shapes of the verdicts, drawn row by row into a square. They need no file: with its flash damaged the terminal still
/// shows them.
/// </summary>
public sealed class VerdictShape
{
    private readonly Canvas _canvas;
    private readonly int _x;
    private readonly int _y;
    private readonly int _size;

    /// <param name="canvas">Where to draw; beside the square its rows must be of one colour.</param>
    /// <param name="x">Left edge of the square.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="size">Its side, a multiple of 8 from 40 on.</param>
    public VerdictShape(Canvas canvas, int x, int y, int size)
    {
        _canvas = canvas;
        _x = x;
        _y = y;
        _size = size;
    }

    /// <summary>Draws the shape of a look: those of a black band white, all others black.</summary>
    public void Draw(VerdictLook look)
    {
        switch (look)
        {
            case VerdictLook.Pass:
                DrawRing();
                DrawCheckMark(_size * 43 / 100, _size * 68 / 100);
                break;
            case VerdictLook.Notice:
                DrawTriangle();
                break;
            case VerdictLook.MustNotDrive:
                DrawOctagon();
                break;
            case VerdictLook.NotValid:
                DrawCross();
                break;
            case VerdictLook.StateUnknown:
                DrawSheet();
                break;
            default:
                DrawDiamond();
                break;
        }
    }

    private void DrawRing()
    {
        int border = _size >> 3;
        int outer = 0, inner = 0;
        for (int row = 0; row < _size >> 1; row++)
        {
            outer = HalfOfDisc(outer, _size, row);
            FillCentred(row, outer, false);
            if (row >= border)
            {
                inner = HalfOfDisc(inner, _size - 2 * border, row - border);
                FillCentred(row, inner, true);
            }
        }

        _canvas.Mirror(_y, _size);
    }

    /// <summary>Half the width of a disc in a row of its upper half, found from that of the row above.</summary>
    private static int HalfOfDisc(int half, int size, int row)
    {
        int fromCentre = size - 1 - 2 * row;
        int room = size * size - fromCentre * fromCentre;
        while (4 * (half + 1) * (half + 1) <= room)
        {
            half++;
        }

        return half;
    }

    /// <summary>Two strokes at 45 degrees that meet at a point; each has the columns on its side alone.</summary>
    private void DrawCheckMark(int x, int y)
    {
        int thickness = _size / 10;
        int shortArm = _size * 17 / 100;
        int longArm = _size * 32 / 100;
        for (int row = -shortArm - thickness; row <= thickness; row++)
        {
            FillBetween(y + row, x + Max(row - thickness, -shortArm), x + Min(row + thickness, -1), false);
        }

        for (int row = -longArm - thickness; row <= thickness; row++)
        {
            FillBetween(y + row, x + Max(-row - thickness, 0), x + Min(-row + thickness, longArm), false);
        }
    }

    private void DrawTriangle()
    {
        int border = _size / 9;
        int inner = _size * 62 / 100;
        int innerTop = _size - border - inner;
        for (int row = 0; row < _size; row++)
        {
            FillCentred(row, (row + 2) >> 1, false);
            if (row >= innerTop && row < innerTop + inner)
            {
                FillCentred(row, (row - innerTop + 2) >> 1, true);
            }
        }

        int stroke = _size / 8 & ~1;
        int left = _x + (_size - stroke) / 2;
        _canvas.Fill(left, _y + _size * 44 / 100, stroke, _size * 26 / 100, false);
        _canvas.Fill(left, _y + _size * 75 / 100, stroke, stroke * 9 / 10, false);
    }

    private void DrawDiamond()
    {
        int border = _size * 18 / 100;
        for (int row = 0; row < _size >> 1; row++)
        {
            FillCentred(row, row + 1, false);
            if (row >= border)
            {
                FillCentred(row, row - border + 1, true);
            }
        }

        _canvas.Mirror(_y, _size);
    }

    private void DrawOctagon()
    {
        int corner = _size * 29 / 100;
        for (int row = 0; row < corner; row++)
        {
            FillCentred(row, (_size >> 1) - corner + row, true);
        }

        _canvas.Mirror(_y, _size);
        _canvas.Fill(_x, _y + corner, _size, _size - 2 * corner, true);
        int margin = _size * 3 / 16;
        _canvas.Fill(_x + margin, _y + _size * 13 / 32, _size - 2 * margin, _size * 6 / 32, false);
    }

    private void DrawCross()
    {
        int thickness = _size * 15 / 100;
        for (int row = 0; row < _size >> 1; row++)
        {
            int first = Max(row - thickness, 0);
            int last = row + thickness;
            if (2 * last >= _size - 2)
            {
                FillBetween(row, first, _size - 1 - first, true);
                continue;
            }

            FillBetween(row, first, last, true);
            FillBetween(row, _size - 1 - last, _size - 1 - first, true);
        }

        _canvas.Mirror(_y, _size);
    }

    /// <summary>An upright sheet of paper, its upper right corner folded over.</summary>
    private void DrawSheet()
    {
        int border = _size / 11;
        int fold = _size / 4;
        int width = _size * 13 / 16;
        int x = _x + (_size - width) / 2;
        int blank = fold - border / 2;
        for (int row = 0; row < fold; row++)
        {
            _canvas.FillRow(x, _y + row, width - fold + row, false);
        }

        _canvas.Fill(x, _y + fold, width, _size - fold, false);
        _canvas.Fill(x + border, _y + border, width - fold - 2 * border, blank - border, true);
        _canvas.Fill(x + border, _y + blank + border, width - 2 * border, _size - blank - 2 * border, true);
    }

    private void FillCentred(int row, int half, bool isWhite) =>
        _canvas.FillRow(_x + (_size >> 1) - half, _y + row, 2 * half, isWhite);

    private void FillBetween(int row, int first, int last, bool isWhite)
    {
        if (first <= last)
        {
            _canvas.FillRow(_x + first, _y + row, last - first + 1, isWhite);
        }
    }

    private static int Max(int a, int b) => a > b ? a : b;

    private static int Min(int a, int b) => a < b ? a : b;
}
