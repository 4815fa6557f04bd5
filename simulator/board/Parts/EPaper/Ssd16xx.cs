using System.Device.Spi;
using ELicense.Simulator.Board.Gpio;
using ELicense.Simulator.Board.Spi;

namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>
/// An e-paper panel with a controller SSD1680, SSD1681 or SSD1683 (Solomon Systech's data sheets). It does what it is told, also
/// what a real one would not survive, and keeps a list of complaints about that.
/// </summary>
public sealed class Ssd16xx : ISpiPart, IPowered, IFaulty
{
    private const int FastestClock = 20_000_000;
    private const int ResetMicroseconds = 10_000;
    private const int SoftResetMicroseconds = 2_000;
    private const int SwitchMicroseconds = 40_000;
    private const int MostComplaints = 1000;

    private readonly CircuitBoard _board;
    private readonly GpioLine _dataCommand;
    private readonly BusyLine _busy;
    private readonly Ssd16xxRegisters _registers;
    private readonly Refresh _refresh;
    private readonly List<ComplaintRecord> _complaints = [];
    private readonly Random _noise = new(1);

    private byte _command = Ssd16xxCommands.Nothing;
    private int _parameters;
    private bool _wasReset;
    private bool _isAsleep;
    private bool _keepsRam = true;
    private long _resetAt;
    private long _readyAt;

    public Ssd16xx(CircuitBoard board, Ssd16xxModel model, EPaperWiring wiring)
    {
        _board = board;
        Model = model;
        Glass = new Glass(model.Width, model.Height);
        GpioBank lines = board.Part<GpioBank>();
        _dataCommand = lines[wiring.DataCommand];
        _busy = new BusyLine(board.Time, lines[wiring.Busy]);
        _registers = new Ssd16xxRegisters(model);
        _refresh = new Refresh(board.Time, this, _registers);
        lines[wiring.Reset].Changed += OnResetLine;
        board.Part<SpiBuses>().Attach(wiring.Bus, wiring.ChipSelect, this);
    }

    /// <summary>After each phase of a refresh, on the firmware's thread.</summary>
    public event Action<RefreshPhase>? Changed;

    public Ssd16xxModel Model { get; }

    public Glass Glass { get; }

    /// <summary>Degrees Celsius: cold ink is slow.</summary>
    public int Temperature { get; set; } = 25;

    public IReadOnlyList<ComplaintRecord> Complaints => _complaints;

    public bool IsAsleep => _isAsleep;

    /// <summary>
    /// Silent: deaf, BUSY low. Noise: one byte in eight is another, and BUSY flickers. HalfAnswer: a refresh stops in the middle.
    /// StuckBusy: BUSY stays high. Unplugged: gone in the middle of the next transfer; back at None, without its registers and
    /// its RAM.
    /// </summary>
    public PartFault Fault
    {
        get => _busy.Fault;
        set
        {
            if (_busy.Fault == PartFault.Unplugged)
            {
                LosePower();
            }

            _busy.Fault = value;
        }
    }

    private bool IsGone => Fault == PartFault.Silent || _busy.IsUnplugged;

    /// <inheritdoc/>
    public void LosePower()
    {
        _refresh.Abort();
        _registers.Reset();
        _registers.ClearRam();
        _wasReset = false;
        _isAsleep = false;
        _command = Ssd16xxCommands.Nothing;
        _busy.Set(false);
    }

    /// <inheritdoc/>
    public void Receive(ReadOnlySpan<byte> bytes, SpiConnectionSettings settings)
    {
        if (IsGone)
        {
            return;
        }

        ComplainIf(settings.ClockFrequency > FastestClock || settings.Mode != SpiMode.Mode0, Complaint.WrongSpi);
        int heard = Fault == PartFault.Unplugged ? bytes.Length / 2 : bytes.Length;
        for (int i = 0; i < heard; i++)
        {
            Take(Heard(bytes[i]), isCommand: !_dataCommand.Level);
        }

        if (Fault == PartFault.Unplugged)
        {
            _refresh.Abort();
            _busy.Unplug();
        }
    }

    internal void Complain(Complaint what)
    {
        if (_complaints.Count < MostComplaints)
        {
            _complaints.Add(new ComplaintRecord(_board.Time.Now, what, _command));
        }
    }

    internal void Report(RefreshPhase phase) => Changed?.Invoke(phase);

    internal void SetBusy(bool on) => _busy.Set(on);

    private byte Heard(byte sent) => Fault == PartFault.Noise && _noise.Next(8) == 0 ? (byte)_noise.Next(256) : sent;

    private void ComplainIf(bool isWrong, Complaint what)
    {
        if (isWrong)
        {
            Complain(what);
        }
    }

    private void OnResetLine(bool level)
    {
        if (IsGone)
        {
            return;
        }

        if (level)
        {
            ComplainIf(_board.Time.Now - _resetAt < ResetMicroseconds, Complaint.ResetTooShort);
            _readyAt = _board.Time.Now + ResetMicroseconds;
            _wasReset = true;
            return;
        }

        _resetAt = _board.Time.Now;
        _refresh.Abort();
        _registers.Reset();
        if (!_keepsRam)
        {
            _registers.ClearRam();
        }

        _isAsleep = false;
        _keepsRam = true;
        _busy.Set(false);
    }

    private void Take(byte value, bool isCommand)
    {
        if (_isAsleep)
        {
            Complain(Complaint.Asleep);
            return;
        }

        if (isCommand)
        {
            Begin(value);
        }
        else
        {
            _parameters++;
            TakeParameter(value);
        }
    }

    private void Begin(byte command)
    {
        ComplainIf(_parameters < (Ssd16xxCommands.Parameters(_command)?.Fewest ?? 0), Complaint.WrongParameters);
        _command = command;
        _parameters = 0;
        ComplainIf(!_wasReset || _board.Time.Now < _readyAt, Complaint.NotReset);
        ComplainIf(_busy.IsBusy, Complaint.Busy);
        ComplainIf(Ssd16xxCommands.Parameters(command) is null, Complaint.UnknownCommand);
        switch (command)
        {
            case Ssd16xxCommands.SoftReset:
                _registers.Reset();
                BusyFor(SoftResetMicroseconds);
                break;
            case Ssd16xxCommands.WriteNew or Ssd16xxCommands.WriteOld:
                ComplainIf(!_registers.IsInitialised, Complaint.NotInitialised);
                Complaint found = _registers.Counter.Begin();
                ComplainIf(found != Complaint.Unknown, found);
                break;
            case Ssd16xxCommands.Activate:
                Activate();
                break;
            default:
                break;
        }
    }

    private void TakeParameter(byte value)
    {
        ComplainIf(_parameters > (Ssd16xxCommands.Parameters(_command)?.Most ?? int.MaxValue), Complaint.WrongParameters);
        if (_command is Ssd16xxCommands.WriteNew or Ssd16xxCommands.WriteOld)
        {
            ComplainIf(!_registers.Write(value, isOld: _command == Ssd16xxCommands.WriteOld), Complaint.WindowOverrun);
        }
        else if (_command == Ssd16xxCommands.DeepSleep)
        {
            _isAsleep = (value & 3) != 0;
            _keepsRam = (value & 3) != 3;
            _busy.Set(_isAsleep);
        }
        else
        {
            Complaint found = _registers.Set(_command, _parameters - 1, value);
            ComplainIf(found != Complaint.Unknown, found);
        }
    }

    private void Activate()
    {
        ComplainIf(!_registers.IsInitialised, Complaint.NotInitialised);
        bool shows = _registers.Sequence.HasFlag(UpdateSteps.Display);
        if (shows)
        {
            _refresh.Start(stopsHalfway: Fault == PartFault.HalfAnswer);
        }
        else
        {
            _refresh.Switch();
            BusyFor(SwitchMicroseconds);
        }
    }

    private void BusyFor(long microseconds)
    {
        _busy.Set(true);
        int generation = _refresh.Generation;
        _board.Time.After(microseconds, () =>
        {
            if (generation == _refresh.Generation && !_isAsleep)
            {
                _busy.Set(false);
            }
        });
    }
}
