namespace ELicense.Hal;

/// <summary>Lamp and beeper: what an officer notices without looking at the panel.</summary>
public interface ISignal
{
    /// <summary>Plays a pattern once, in the background; a new one replaces one that still runs.</summary>
    void Play(SignalPattern pattern);
}
