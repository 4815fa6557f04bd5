using System.Text;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// A scan engine on a UART: a camera, a decoder and a protocol. What it does is planned in the board's time, so bytes arrive
/// when they would, however long the firmware is busy elsewhere.
/// </summary>
/// <remarks>Belongs to the thread that runs the firmware, like every part.</remarks>
public abstract class ScanEngine : IPowered, IFaulty
{
    private readonly CircuitBoard _board;
    private readonly SerialLine _line;
    private readonly EngineCamera _camera;
    private readonly DisturbedTalk _talk = new();
    private Sight? _sight;
    private int _start;
    private int _look;
    private bool _isAwake;
    private bool _isDecoding;

    /// <param name="board">Where it is soldered.</param>
    /// <param name="port">At which UART, such as "COM2".</param>
    /// <param name="camera">What it sees with.</param>
    protected ScanEngine(CircuitBoard board, string port, EngineCamera camera)
    {
        _board = board;
        _camera = camera;
        _line = SerialLines.Of(board, port);
        _line.ToPart.Received += Hear;
        board.Install(this);
        PowerUp();
    }

    public EngineProfile Profile => _camera.Profile;

    /// <summary>What stands before it; null for nothing.</summary>
    public Sight? Sight
    {
        get => _sight;
        set
        {
            _sight = value;
            LastLook = IsLooking && value is null ? SightResult.NothingThere : LastLook;
            LookSoon();
        }
    }

    /// <summary>What became of the last look.</summary>
    public SightResult LastLook { get; private set; }

    /// <summary>It begins to look for a code or ends, on the firmware's thread.</summary>
    public event Action? Changed;

    /// <summary>Whether it is looking for a code.</summary>
    public bool IsLooking
    {
        get;
        private set
        {
            field = value;
            Changed?.Invoke();
        }
    }

    /// <summary>Whether its aiming pattern is lit.</summary>
    public abstract bool IsAiming { get; }

    /// <summary>What is wrong with it. A stuck one takes orders and never reads; plugging one in again starts it anew.</summary>
    public PartFault Fault
    {
        get => _talk.Fault;
        set
        {
            bool wasUnplugged = _talk.Fault == PartFault.Unplugged;
            _talk.Fault = value;
            if (wasUnplugged && value != PartFault.Unplugged)
            {
                PowerUp();
            }
        }
    }

    /// <summary>A bad contact: some of the bytes that it hears or says are lost, the same ones in every run.</summary>
    public bool LosesBytes
    {
        get => _talk.LosesBytes;
        set => _talk.LosesBytes = value;
    }

    /// <summary>The baud rate it talks at now.</summary>
    public int BaudRate => Baud;

    /// <summary>What it talks at, by its settings.</summary>
    protected abstract int Baud { get; }

    /// <summary>What it sends before a code, by its settings.</summary>
    protected abstract byte[] Head { get; }

    /// <summary>What it sends behind a code, by its settings.</summary>
    protected abstract byte[] Tail { get; }

    /// <summary>Whether it may look for a code when it is told to, by its settings.</summary>
    protected abstract bool TakesTrigger { get; }

    /// <summary>Takes its power away for a moment: it comes back with the settings that it keeps.</summary>
    public void PowerUp()
    {
        IsLooking = false;
        LastLook = SightResult.NotLooking;
        _isAwake = false;
        _isDecoding = false;
        int start = ++_start;
        LoadSettings();
        _board.Time.After(Profile.StartMilliseconds * 1000L, () =>
        {
            if (start == _start)
            {
                _line.ToPart.ReceiverBaud = Baud;
                _isAwake = true;
            }
        });
        _line.ToPart.ReceiverBaud = 0;
    }

    /// <inheritdoc/>
    public void LosePower() => PowerUp();

    /// <summary>Says a text as if it had just been read: for scripts that have no picture.</summary>
    public void Say(string text)
    {
        IsLooking = false;
        SendCode(text);
    }

    /// <summary>Milliseconds after which it gives up looking, by its settings; 0 for never.</summary>
    protected abstract int LookMilliseconds { get; }

    /// <summary>Takes over what it keeps without power.</summary>
    protected abstract void LoadSettings();

    /// <summary>A byte from the chip, at the right baud rate or made of noise.</summary>
    protected abstract void Take(byte value);

    /// <summary>Text that is an order for the engine itself.</summary>
    /// <returns>True when it was one, and its settings allow that.</returns>
    protected abstract bool IsSettingCode(string text);

    protected void Answer(byte[] bytes) => Send(bytes);

    /// <summary>After an answer at the old one.</summary>
    protected void ChangeBaud(int oldBaud, byte[] answer)
    {
        long time = _line.ToChip.Send(_talk.Disturb(answer), oldBaud);
        int start = _start;
        _board.Time.After(time, () => _line.ToPart.ReceiverBaud = start == _start && _isAwake ? Baud : 0);
    }

    /// <summary>Milliseconds on the board's clock, for protocols with time-outs.</summary>
    protected long Milliseconds => _board.Time.Now / 1000;

    protected void Look(bool isWanted)
    {
        IsLooking = isWanted && TakesTrigger;
        LastLook = IsLooking ? SightResult.NothingThere : SightResult.NotLooking;
        LookSoon();
        int look = ++_look;
        if (IsLooking && LookMilliseconds > 0)
        {
            _board.Time.After(LookMilliseconds * 1000L, () => IsLooking &= look != _look);
        }
    }

    private void Hear(byte value)
    {
        if (_isAwake && _talk.Hears())
        {
            Take(value);
        }
    }

    private void Send(byte[] bytes)
    {
        if (_isAwake)
        {
            _line.ToChip.Send(_talk.Disturb(bytes), Baud);
        }
    }

    /// <summary>Takes a frame now and is done with it some time later. What stands there by then is looked at next.</summary>
    private void LookSoon()
    {
        if (!IsLooking || _isDecoding || _sight is not { } sight)
        {
            return;
        }

        _isDecoding = true;
        int start = _start;
        _board.Time.After(Profile.DecodeMilliseconds * 1000L, () =>
        {
            if (start == _start)
            {
                _isDecoding = false;
                EndLook(sight);
            }
        });
    }

    private void EndLook(Sight sight)
    {
        if (IsLooking && Fault != PartFault.StuckBusy)
        {
            Judge(sight);
        }

        if (!ReferenceEquals(sight, _sight))
        {
            LookSoon();
        }
    }

    private void Judge(Sight sight)
    {
        (LastLook, string? text) = _camera.Look(sight);
        if (text is not null)
        {
            IsLooking = false;
            if (!IsSettingCode(text))
            {
                SendCode(text);
            }
        }
    }

    private void SendCode(string text) => Send([.. Head, .. Encoding.UTF8.GetBytes(text), .. Tail]);
}
