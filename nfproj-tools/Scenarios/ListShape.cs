namespace NFProjTools.Scenarios;

/// <summary>What lists a province has.</summary>
public enum ListShape
{
    Unknown = 0,

    /// <summary>A base whose indices are listed at random.</summary>
    Random = 1,

    /// <summary>A base whose indices are listed in runs.</summary>
    Runs = 2,

    /// <summary>A base at random with five deltas.</summary>
    Overlays = 3,
}
