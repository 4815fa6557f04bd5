namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>What command 20 sets going: power, waveform, and the phases through which the glass gets to its picture.</summary>
internal sealed class Refresh(BoardTime time, Ssd16xx panel, Ssd16xxRegisters registers)
{
    private const int MostPartials = 10;
    private const long LongestPower = 60_000_000;

    private bool _hasClock;
    private bool _hasAnalogue;
    private UpdateSteps _waveform;
    private int _partials;

    /// <summary>Another number after everything that ends what is under way.</summary>
    public int Generation { get; private set; }

    /// <summary>Leaves the glass as it is at this moment.</summary>
    public void Abort()
    {
        Generation++;
        _hasClock = false;
        _hasAnalogue = false;
        _waveform = UpdateSteps.None;
    }

    /// <summary>Without a display step: power and waveform only.</summary>
    public void Switch()
    {
        Power(registers.Sequence);
        Unpower(registers.Sequence);
    }

    /// <param name="stopsHalfway">The high voltage breaks down in the middle, and the controller says that it is done.</param>
    public void Start(bool stopsHalfway)
    {
        UpdateSteps sequence = registers.Sequence;
        bool isPartial = sequence.HasFlag(UpdateSteps.Mode2);
        Power(sequence);
        Check(isPartial);
        Generation++;
        panel.SetBusy(true);
        panel.Glass.Begin();
        long duration = (isPartial ? panel.Model.PartialMicroseconds : panel.Model.FullMicroseconds) * Slowness();
        Plan(duration, isPartial, stopsHalfway);
        Plan(stopsHalfway ? duration / 2 : duration, () => End(sequence));
    }

    private void Check(bool isPartial)
    {
        _partials = isPartial ? _partials + 1 : 0;
        UpdateSteps waveform = isPartial ? UpdateSteps.Mode2 : UpdateSteps.LoadWaveform;
        ComplainIf(!_hasClock || !_hasAnalogue || _waveform != waveform, Complaint.NoPower);
        ComplainIf(_partials > MostPartials, Complaint.TooManyPartials);
        ComplainIf(isPartial && panel.Temperature < 0, Complaint.PartialInFrost);
        ComplainIf(!isPartial && registers.ShowsRed, Complaint.RedPlaneShown);
    }

    private void Plan(long duration, bool isPartial, bool stopsHalfway)
    {
        long end = stopsHalfway ? duration / 2 : duration;
        (int Percent, RefreshPhase Phase)[] phases = isPartial
            ? [(0, RefreshPhase.Developing), (100, RefreshPhase.Settled)]
            : [
                (0, RefreshPhase.Inverted), (20, RefreshPhase.Black), (45, RefreshPhase.White), (65, RefreshPhase.Black),
                (85, RefreshPhase.Developing), (100, RefreshPhase.Settled),
            ];
        foreach ((int percent, RefreshPhase phase) in phases)
        {
            if (duration * percent / 100 <= end)
            {
                Plan(duration * percent / 100, () => Enter(phase, isPartial));
            }
        }
    }

    private void Plan(long after, Action happening)
    {
        int generation = Generation;
        time.After(after, () =>
        {
            if (generation == Generation)
            {
                happening();
            }
        });
    }

    private void Enter(RefreshPhase phase, bool isPartial)
    {
        Glass glass = panel.Glass;
        switch (phase)
        {
            case RefreshPhase.Inverted:
                glass.Invert();
                break;
            case RefreshPhase.Black or RefreshPhase.White:
                glass.Fill(white: phase == RefreshPhase.White);
                break;
            default:
                Show(phase == RefreshPhase.Settled, isPartial);
                break;
        }

        panel.Report(phase);
    }

    private void Show(bool isSettled, bool isPartial)
    {
        if (isPartial)
        {
            panel.Glass.DriveChanges(registers.OldPixels(), registers.NewPixels(), isSettled);
        }
        else
        {
            panel.Glass.Develop(registers.NewPixels(), isSettled ? 16 : 8);
        }
    }

    private void End(UpdateSteps sequence)
    {
        Unpower(sequence);
        Generation++;
        panel.SetBusy(false);
        if (_hasAnalogue)
        {
            Plan(LongestPower, () => ComplainIf(_hasAnalogue, Complaint.PowerLeftOn));
        }
    }

    private void Power(UpdateSteps sequence)
    {
        _hasClock |= sequence.HasFlag(UpdateSteps.ClockOn);
        _hasAnalogue |= sequence.HasFlag(UpdateSteps.AnalogueOn);
        if (sequence.HasFlag(UpdateSteps.LoadWaveform))
        {
            _waveform = sequence.HasFlag(UpdateSteps.Mode2) ? UpdateSteps.Mode2 : UpdateSteps.LoadWaveform;
        }
    }

    private void Unpower(UpdateSteps sequence)
    {
        _hasAnalogue &= !sequence.HasFlag(UpdateSteps.AnalogueOff);
        _hasClock &= !sequence.HasFlag(UpdateSteps.ClockOff);
    }

    private int Slowness() => panel.Temperature switch
    {
        < 0 => 3,
        < 10 => 2,
        _ => 1,
    };

    private void ComplainIf(bool isWrong, Complaint what)
    {
        if (isWrong)
        {
            panel.Complain(what);
        }
    }
}
