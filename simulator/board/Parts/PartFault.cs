namespace ELicense.Simulator.Board.Parts;

/// <summary>
/// What is wrong with a part. Each part says what that looks like from outside; it can be set and cleared at any moment.
/// </summary>
public enum PartFault
{
    None = 0,

    /// <summary>It neither hears nor answers.</summary>
    Silent = 1,

    /// <summary>What it hears or answers is disturbed at random (always the same for the same seed).</summary>
    Noise = 2,

    /// <summary>It stops in the middle of what it has to do.</summary>
    HalfAnswer = 3,

    /// <summary>It never becomes ready.</summary>
    StuckBusy = 4,

    /// <summary>
    /// It hears the first bytes of the next transfer and is gone then, until it is plugged in again and has lost its state.
    /// </summary>
    Unplugged = 5,
}
