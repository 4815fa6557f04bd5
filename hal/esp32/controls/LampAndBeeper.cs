using System.Threading;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>
/// The signal of a verdict. A timer makes the steps, so that a tone ends in time while the terminal computes or waits for the
/// panel.
/// </summary>
public sealed class LampAndBeeper : ISignal
{
    private readonly SignalLamp _lamp;
    private readonly Beeper _beeper;
    private readonly Timer _timer;
    private readonly object _gate = new object();
    private int[] _steps = new int[0];
    private int _next;

    public LampAndBeeper(SignalLamp lamp, Beeper beeper)
    {
        _lamp = lamp;
        _beeper = beeper;
        _timer = new Timer(OnTimer, null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Play(SignalPattern pattern)
    {
        lock (_gate)
        {
            _steps = SignalPatterns.Of(pattern);
            _next = 0;
            MakeStep();
        }
    }

    private void OnTimer(object state)
    {
        lock (_gate)
        {
            MakeStep();
        }
    }

    private void MakeStep()
    {
        if (_next >= _steps.Length)
        {
            _timer.Change(Timeout.Infinite, Timeout.Infinite);
            _lamp.Show(SignalLamp.Dark);
            _beeper.Sound(0);
            return;
        }

        _timer.Change(_steps[_next], Timeout.Infinite);
        _lamp.Show(_steps[_next + 1]);
        _beeper.Sound(_steps[_next + 2]);
        _next += SignalPatterns.Step;
    }
}
