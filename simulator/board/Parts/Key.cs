using ELicense.Simulator.Board.Gpio;

namespace ELicense.Simulator.Board.Parts;

/// <summary>
/// A key between a pin and 3.3 V, with a resistor to ground: high while it is pressed. Its contact bounces for some milliseconds.
/// </summary>
public sealed class Key : IFaulty
{
    private const int NoiseMicroseconds = 2_500;

    /// <summary>When the contact opens and closes again after each movement, in microseconds.</summary>
    private static readonly int[] s_bounces = [300, 700, 1_400, 2_600, 4_100, 5_200];

    private readonly BoardTime _time;
    private readonly GpioLine _line;
    private readonly Random _noise = new(6);
    private int _movement;

    public Key(CircuitBoard board, int pin)
    {
        _time = board.Time;
        _line = board.Part<GpioBank>()[pin];
        _line.Drive(false);
    }

    public bool IsPressed { get; private set; }

    /// <summary>
    /// Silent, Unplugged: a press does nothing. Noise: the contact opens and closes all the time. HalfAnswer: it bounces and
    /// stays open. StuckBusy: it stays closed.
    /// </summary>
    public PartFault Fault
    {
        get;
        set
        {
            field = value;
            _movement++;
            if (value == PartFault.Noise)
            {
                Chatter(_movement);
            }
            else
            {
                _line.Drive(Contact());
            }
        }
    }

    /// <summary>Down now, up after some milliseconds.</summary>
    public void Press(int milliseconds)
    {
        Press();
        _time.After(milliseconds * 1000L, Release);
    }

    public void Press() => Move(true);

    public void Release() => Move(false);

    private void Move(bool pressed)
    {
        IsPressed = pressed;
        if (Fault is not (PartFault.None or PartFault.HalfAnswer))
        {
            return;
        }

        int movement = ++_movement;
        _line.Drive(pressed);
        for (int i = 0; i < s_bounces.Length; i++)
        {
            bool level = pressed ^ (i % 2 == 0);
            _time.After(s_bounces[i], () => DriveIf(movement, level));
        }

        _time.After(s_bounces[^1] + 1, () => DriveIf(movement, Contact()));
    }

    private bool Contact() => Fault == PartFault.StuckBusy || (IsPressed && Fault == PartFault.None);

    private void DriveIf(int movement, bool level)
    {
        if (movement == _movement)
        {
            _line.Drive(level);
        }
    }

    private void Chatter(int movement)
    {
        if (movement == _movement)
        {
            _line.Drive(_noise.Next(2) == 0);
            _time.After(NoiseMicroseconds, () => Chatter(movement));
        }
    }
}
