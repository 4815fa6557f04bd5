namespace ELicense.Hal;

/// <summary>Reads codes off a phone or off paper and gives their text.</summary>
public interface ICodeScanner
{
    /// <summary>Waits for the next code.</summary>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>
    /// The text of the code, at most 4,096 characters, without the engine's own terminator; null when none came in time or the
    /// engine does not answer (<see cref="IsWorking"/> tells which). A longer code is dropped whole, never cut.
    /// </returns>
    string Next(int timeout);

    /// <summary>Starts looking for a code, which ends with the first one, or stops it. Doing either twice is harmless.</summary>
    void Trigger(bool on);

    /// <summary>The pattern that shows where the engine looks.</summary>
    void Aim(bool on);

    /// <summary>False from a failed exchange with the engine until the next good one; true before the first.</summary>
    bool IsWorking { get; }
}
