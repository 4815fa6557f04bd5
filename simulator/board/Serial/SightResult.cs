namespace ELicense.Simulator.Board.Serial;

/// <summary>What became of the last look of an engine, for whoever stands at the bench.</summary>
public enum SightResult
{
    Unknown = 0,
    Read = 1,

    /// <summary>The engine has not been told to look.</summary>
    NotLooking = 2,
    NothingThere = 3,

    /// <summary>The picture holds no code that can be read, however it is held.</summary>
    NoCode = 4,
    TooNear = 5,
    TooFar = 6,

    /// <summary>Modules below the smallest that the data sheet promises.</summary>
    ModulesTooSmall = 7,

    /// <summary>Fewer than two of the sensor's pixels for a module at this distance.</summary>
    TooFewPixels = 8,
    TooTilted = 9,
    Blurred = 10,
    Glare = 11,
    TooLittleContrast = 12,

    /// <summary>The code is larger than what the engine sees at this distance.</summary>
    OutOfView = 13,

    /// <summary>Nothing of the above alone, but together too much.</summary>
    NotDecoded = 14,
}
