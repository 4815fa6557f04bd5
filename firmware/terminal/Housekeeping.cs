using ELicense.Hal;

namespace ELicense.Terminal;

/// <summary>What the terminal looks after now and then: its faults and its light.</summary>
public sealed class Housekeeping
{
    // Milliseconds.
    private const int Period = 2000;
    private const int SlowPeriod = 600000;
    private const int InUseFor = 60000;
    private const int QuietFor = 3000;

    private readonly Desk _desk;
    private long _nextAt;
    private int _sounded;
    private long _nextSlowAt;

    public Housekeeping(Desk desk)
    {
        _desk = desk;
    }

    /// <summary>The first look, before anything is shown.</summary>
    public void Start()
    {
        _desk.Faults.Test();
        Update(0);
    }

    /// <summary>Looks again when it is time to.</summary>
    /// <param name="idle">Milliseconds since the terminal was touched.</param>
    public void Update(long idle)
    {
        long now = _desk.Parts.Uptime.Milliseconds;
        if (now >= _nextSlowAt)
        {
            _nextSlowAt = now + SlowPeriod;
            _desk.Faults.UpdateSlowly();
        }

        if (now < _nextAt)
        {
            return;
        }

        _nextAt = now + Period;
        _desk.Faults.Update(_desk.Panel.IsWorking, _desk.Screens.Page.HasFonts);
        SoundFault(idle);
        _desk.Light.Update(_desk.Time, idle < InUseFor);
    }

    // A verdict's sound goes before it.
    private void SoundFault(long idle)
    {
        int fault = _desk.Faults.Gravest;
        if (fault == _sounded || idle < QuietFor)
        {
            return;
        }

        _sounded = fault;
        if (fault != 0)
        {
            _desk.Parts.Signal.Play(SignalPattern.Fault);
        }
    }
}
