namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>The bits of register 22, in the order in which they are done.</summary>
[Flags]
internal enum UpdateSteps : byte
{
    None = 0,
    ClockOn = 0x80,
    AnalogueOn = 0x40,
    LoadTemperature = 0x20,
    LoadWaveform = 0x10,

    /// <summary>The partial waveform.</summary>
    Mode2 = 0x08,
    Display = 0x04,
    AnalogueOff = 0x02,
    ClockOff = 0x01,
}
