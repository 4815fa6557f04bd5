namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>What a real panel would not have survived, or would have shown wrongly.</summary>
public enum Complaint
{
    Unknown = 0,

    /// <summary>Anything before the reset line was used, or before the panel had ten milliseconds after it.</summary>
    NotReset = 1,

    /// <summary>The reset line was low for less than ten milliseconds.</summary>
    ResetTooShort = 2,

    /// <summary>Something was sent while BUSY was high.</summary>
    Busy = 3,

    /// <summary>Something was sent in deep sleep, from which only the reset line wakes.</summary>
    Asleep = 4,

    UnknownCommand = 5,

    /// <summary>A command had more or fewer parameters than it takes.</summary>
    WrongParameters = 6,

    /// <summary>Written or refreshed without gates, data entry, window or border having been set since the reset.</summary>
    NotInitialised = 7,

    /// <summary>The window does not lie in the RAM.</summary>
    WindowOutside = 8,

    /// <summary>Start and end of the window stand against the direction of the data entry mode.</summary>
    WindowReversed = 9,

    /// <summary>The address counter was not set, or is not in the window.</summary>
    CounterOutside = 10,

    /// <summary>More was written than the window holds: its beginning is overwritten.</summary>
    WindowOverrun = 11,

    /// <summary>Gates were set to another number than the glass has.</summary>
    WrongGates = 12,

    /// <summary>A refresh without oscillator and high voltage, or without a waveform.</summary>
    NoPower = 13,

    /// <summary>The high voltage stayed on for a minute: it damages the glass.</summary>
    PowerLeftOn = 14,

    /// <summary>More than ten partial refreshes one after the other.</summary>
    TooManyPartials = 15,

    /// <summary>A partial refresh below 0 degrees.</summary>
    PartialInFrost = 16,

    /// <summary>The red plane of a panel that has no red was shown.</summary>
    RedPlaneShown = 17,

    /// <summary>Clock above 20 MHz, or another SPI mode than 0.</summary>
    WrongSpi = 18,
}
