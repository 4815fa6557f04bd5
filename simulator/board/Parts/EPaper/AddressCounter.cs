namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>Where the next byte of a plane goes: registers 11, 44, 45, 4E and 4F. x counts bytes, y rows.</summary>
internal sealed class AddressCounter(int columns, int rows)
{
    private bool _isSet;
    private bool _isFull;

    public int X { get; private set; }

    public int Y { get; private set; }

    /// <summary>Bit 0: x grows; bit 1: y grows; bit 2: y first.</summary>
    public int Mode { get; set; } = 3;

    public (int Start, int End) Columns { get; set; } = (0, columns - 1);

    public (int Start, int End) Rows { get; set; } = (0, rows - 1);

    public void SetX(int x)
    {
        X = x;
        _isSet = true;
    }

    public void SetY(int y)
    {
        Y = y;
        _isSet = true;
    }

    /// <summary>What is wrong with starting to write now; Unknown when nothing is.</summary>
    public Complaint Begin()
    {
        bool isOutside = Outside(Columns, columns) || Outside(Rows, rows);
        bool isReversed = Reversed(Columns, Mode & 1) || Reversed(Rows, Mode & 2);
        bool isAway = !_isSet || !Within(X, Columns) || !Within(Y, Rows);
        _isSet = false;
        _isFull = false;
        return isOutside ? Complaint.WindowOutside
            : isReversed ? Complaint.WindowReversed
            : isAway ? Complaint.CounterOutside
            : Complaint.Unknown;
    }

    /// <returns>False when the window was full before this byte.</returns>
    public bool Step()
    {
        bool hadRoom = !_isFull;
        bool isYFirst = (Mode & 4) != 0;
        (int x, int y) = (X, Y);
        bool wraps = isYFirst ? Next(ref y, Rows, Mode & 2) : Next(ref x, Columns, Mode & 1);
        _isFull = wraps && (isYFirst ? Next(ref x, Columns, Mode & 1) : Next(ref y, Rows, Mode & 2));
        (X, Y) = (x, y);
        return hadRoom;
    }

    private static bool Next(ref int value, (int Start, int End) range, int grows)
    {
        bool wraps = value == range.End;
        value = wraps ? range.Start : value + (grows != 0 ? 1 : -1);
        return wraps;
    }

    private static bool Outside((int Start, int End) range, int count) => range.Start >= count || range.End >= count;

    private static bool Reversed((int Start, int End) range, int grows) =>
        grows != 0 ? range.Start > range.End : range.Start < range.End;

    private static bool Within(int value, (int Start, int End) range) =>
        value >= Math.Min(range.Start, range.End) && value <= Math.Max(range.Start, range.End);
}
