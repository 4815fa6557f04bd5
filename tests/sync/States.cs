namespace ELicense.Tests.Sync;

/// <summary>Made-up snapshots: random indices with random states, the same for the same seed.</summary>
internal static class States
{
    internal static Dictionary<int, byte> Random(int count, int seed)
    {
        var random = new Random(seed);
        var states = new Dictionary<int, byte>();
        while (states.Count < count)
        {
            states[random.Next(1 << 20)] = (byte)random.Next(1, 10);
        }

        return states;
    }

    /// <summary>Some go back to normal, some change, some are new.</summary>
    internal static Dictionary<int, byte> Changed(Dictionary<int, byte> before, int changes, int seed)
    {
        var random = new Random(seed);
        var after = new Dictionary<int, byte>(before);
        int[] listed = [.. before.Keys.Order()];
        for (int i = 0; i < changes; i++)
        {
            int x = i % 3 == 2 ? random.Next(1 << 20) : listed[random.Next(listed.Length)];
            if (i % 3 == 0)
            {
                after.Remove(x);
            }
            else
            {
                after[x] = (byte)random.Next(1, 10);
            }
        }

        return after;
    }
}
