using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Parts.EPaper;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>
/// Times a scan by what its parts do, as somebody with a stopwatch would: the engine looks and reads, the beeper says that the code is
/// there, lamp and beeper say the verdict, the panel settles. Times are the board's, in microseconds.
/// </summary>
internal sealed class ScanObserver
{
    private long _looking;
    private long _read;
    private long _heard;
    private long _signalled;
    private int _tone;

    public void Look(bool isLooking, long now)
    {
        if (isLooking)
        {
            (_looking, _read, _heard, _signalled) = (now, 0, 0, 0);
        }
        else if (_read == 0)
        {
            _read = now;
        }
    }

    /// <summary>The blue lamp and a tone are for the code, any other colour or another tone for the verdict.</summary>
    public void Signal(Lamp lamp, int tone, long now)
    {
        bool isVerdict = lamp.IsRed || lamp.IsGreen || (lamp.IsBlue && tone > 0 && tone != _tone);
        if (_read > 0 && _heard == 0 && tone > 0)
        {
            (_heard, _tone) = (now, tone);
        }
        else if (_heard > 0 && _signalled == 0 && isVerdict)
        {
            _signalled = now;
        }
    }

    /// <returns>The timeline from the moment at which the engine began to look, when this ends a scan; else null.</returns>
    public ScanStage[]? Settle(RefreshPhase phase, long now)
    {
        if (phase != RefreshPhase.Settled || _signalled == 0)
        {
            return null;
        }

        ScanStage[] stages =
        [
            Stage("look", _looking, _read), Stage("code", _read, _heard), Stage("verify", _heard, _signalled),
            Stage("panel", _signalled, now),
        ];
        _signalled = _heard = 0;
        return stages;
    }

    private ScanStage Stage(string name, long start, long end) =>
        new(name, (start - _looking) / 1000.0, (end - _looking) / 1000.0);
}
