namespace ELicense.Terminal.Screens;

/// <summary>What a terminal says of itself while it waits for a code.</summary>
public sealed class ReadyView
{
    /// <summary>Hours and minutes.</summary>
    public string Time = "";

    /// <summary>Year, month and day.</summary>
    public string Date = "";

    /// <summary>Whether anything may be concluded from them.</summary>
    public string ClockState = "";

    public bool IsClockTrusted;

    /// <summary>What to do, in large type.</summary>
    public string Prompt = "";

    /// <summary>Lists, network and battery; at most four rows.</summary>
    public Listing Rows;

    /// <summary>What is wrong with the terminal; null for nothing.</summary>
    public ReasonView Fault;
}
