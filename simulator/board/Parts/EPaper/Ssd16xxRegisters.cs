namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>Registers and RAM of the controller. A reset sets the registers back and leaves the RAM alone.</summary>
internal sealed class Ssd16xxRegisters
{
    /// <summary>Register 21: a plane counts as 0, or is inverted.</summary>
    private const int IgnoredPlane = 4;
    private const int InvertedPlane = 8;

    private readonly Ssd16xxModel _model;
    private readonly int _stride;
    private readonly byte[] _new;
    private readonly byte[] _old;
    private readonly byte[] _parameters = new byte[4];
    private readonly HashSet<byte> _set = [];
    private byte _options;
    private byte _sourceOptions;

    public Ssd16xxRegisters(Ssd16xxModel model)
    {
        _model = model;
        _stride = model.Sources / 8;
        _new = new byte[_stride * model.Height];
        _old = new byte[_stride * model.Height];
        Counter = new AddressCounter(_stride, model.Height);
        ClearRam();
    }

    public AddressCounter Counter { get; private set; }

    public UpdateSteps Sequence { get; private set; }

    /// <summary>Whether everything was set without which the picture is anywhere.</summary>
    public bool IsInitialised => _set.IsSupersetOf(
    [
        Ssd16xxCommands.Gates, Ssd16xxCommands.DataEntry, Ssd16xxCommands.Border,
        Ssd16xxCommands.WindowX, Ssd16xxCommands.WindowY,
    ]);

    /// <summary>A full refresh of a glass without red would drive the red plane.</summary>
    public bool ShowsRed => _model.ShowsRed && (_options >> 4) != IgnoredPlane;

    public void Reset()
    {
        Counter = new AddressCounter(_stride, _model.Height);
        Sequence = UpdateSteps.None;
        _set.Clear();
        _options = 0;
        _sourceOptions = 0;
    }

    /// <summary>Without power the RAM holds nothing of use.</summary>
    public void ClearRam()
    {
        new Random(3).NextBytes(_new);
        new Random(4).NextBytes(_old);
    }

    /// <returns>False when the window was full: the byte overwrites its beginning.</returns>
    public bool Write(byte value, bool isOld)
    {
        int place = (Counter.Y * _stride) + Counter.X;
        byte[] plane = isOld ? _old : _new;
        if (place >= 0 && place < plane.Length)
        {
            plane[place] = value;
        }

        return Counter.Step();
    }

    /// <summary>What a refresh takes for the picture to show, row by row: true is white.</summary>
    public bool[] NewPixels() => Pixels(_new, _options & 15);

    /// <summary>What a partial refresh takes for the picture that is shown.</summary>
    public bool[] OldPixels() => Pixels(_old, _options >> 4);

    /// <summary>Takes one parameter; the last one makes the command effective.</summary>
    public Complaint Set(byte command, int index, byte value)
    {
        if (index < _parameters.Length)
        {
            _parameters[index] = value;
        }

        (int Fewest, int Most) = Ssd16xxCommands.Parameters(command) ?? (0, 0);
        if (index + 1 < Fewest || index >= Most)
        {
            return Complaint.Unknown;
        }

        _set.Add(command);
        return Apply(command, value);
    }

    private Complaint Apply(byte command, byte value)
    {
        switch (command)
        {
            case Ssd16xxCommands.Gates:
                return Word(0) == _model.Height - 1 ? Complaint.Unknown : Complaint.WrongGates;
            case Ssd16xxCommands.DataEntry:
                Counter.Mode = value & 7;
                break;
            case Ssd16xxCommands.UpdateOptions:
                _options = _parameters[0];
                _sourceOptions = _parameters[1];
                break;
            case Ssd16xxCommands.UpdateSequence:
                Sequence = (UpdateSteps)value;
                break;
            case Ssd16xxCommands.WindowX:
                Counter.Columns = (_parameters[0], value);
                break;
            case Ssd16xxCommands.WindowY:
                Counter.Rows = (Word(0), Word(2));
                break;
            case Ssd16xxCommands.CounterX:
                Counter.SetX(value);
                break;
            case Ssd16xxCommands.CounterY:
                Counter.SetY(Word(0));
                break;
            default:
                break;
        }

        return Complaint.Unknown;
    }

    private int Word(int at) => _parameters[at] | (_parameters[at + 1] << 8);

    private bool[] Pixels(byte[] plane, int option)
    {
        int shift = _model.HasSourceOffset && (_sourceOptions & 0x80) == 0 ? 8 : 0;
        bool[] pixels = new bool[_model.Width * _model.Height];
        for (int y = 0; y < _model.Height; y++)
        {
            for (int x = 0; x < _model.Width; x++)
            {
                int column = x + shift;
                bool bit = (plane[(y * _stride) + (column >> 3)] & (0x80 >> (column & 7))) != 0;
                pixels[(y * _model.Width) + x] = option != IgnoredPlane && (bit ^ (option == InvertedPlane));
            }
        }

        return pixels;
    }
}
