namespace ELicense.Terminal.Sync;

/// <summary>Which regions' lists a terminal holds, and how much room they may take.</summary>
public sealed class SyncPlan
{
    private readonly int[] _regions;

    /// <param name="regions">
    /// GB/T 2260 codes, the home region first; 0 is the nation with its hot lists. When room is short, the last ones go first.
    /// </param>
    /// <param name="bytes">The most that all list files together may take.</param>
    public SyncPlan(int[] regions, int bytes)
    {
        _regions = regions;
        Bytes = bytes;
    }

    public int Bytes { get; }

    public int Count => _regions.Length;

    public int Region(int rank) => _regions[rank];

    /// <summary>True when the plan has the region.</summary>
    public bool Holds(int region)
    {
        for (int i = 0; i < _regions.Length; i++)
        {
            if (_regions[i] == region)
            {
                return true;
            }
        }

        return false;
    }
}
