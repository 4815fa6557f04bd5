using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>What changes between two snapshots: at random places, half of it back to normal.</summary>
internal static class ModelDelta
{
    private const byte Normal = 0;

    internal static ListedState[] Of(int indexCount, double changes, ModelRandom random)
    {
        var entries = new List<ListedState>((int)(changes * 1.1) + 16);
        double rate = changes / indexCount;
        for (long x = random.Gap(rate); x < indexCount; x += 1 + random.Gap(rate))
        {
            entries.Add(new ListedState((int)x, random.Next(2) == 0 ? Normal : random.State()));
        }

        return [.. entries];
    }
}
