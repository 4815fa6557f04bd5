using ELicense.Hal;

namespace ELicense.Simulator.Handheld;

/// <summary>Lamp and beeper of a terminal that nobody looks at: a command line says the verdict itself.</summary>
public sealed class SilentSignal : ISignal
{
    public void Play(SignalPattern pattern)
    {
    }
}
