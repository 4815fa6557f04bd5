using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// Lists as the models of docs/status-lists.md, section 9, make them, with the entropy of their model. The shares of the states
/// and their clustering are assumptions.
/// </summary>
internal sealed class ModelList
{
    private const int Block = 1 << 16;
    private const double MeanRun = 4;

    private ModelList(ListedState[] entries, double entropyBits)
    {
        Entries = entries;
        EntropyBytes = entropyBits / 8;
    }

    internal ListedState[] Entries { get; }

    /// <summary>What no code for lists of the model can undercut on average.</summary>
    internal double EntropyBytes { get; }

    /// <summary>Every index is listed with the same probability.</summary>
    internal static ModelList Uniform(int indexCount, double share, ModelRandom random)
    {
        var entries = new List<ListedState>((int)(indexCount * share * 1.01) + 16);
        for (long x = random.Gap(share); x < indexCount; x += 1 + random.Gap(share))
        {
            entries.Add(new ListedState((int)x, random.State()));
        }

        double bits = indexCount * Entropy(share) + entries.Count * ModelRandom.StateEntropy;
        return new ModelList([.. entries], bits);
    }

    /// <summary>Runs of mean 4 with one state each, whose rate differs from block to block by Gamma(1/2).</summary>
    internal static ModelList Clustered(int indexCount, double share, ModelRandom random)
    {
        var entries = new List<ListedState>((int)(indexCount * share * 1.1) + 16);
        double bits = 0;
        for (int block = 0; block < indexCount; block += Math.Min(Block, indexCount - block))
        {
            int length = Math.Min(Block, indexCount - block);
            double rate = Math.Min(share / MeanRun * random.GammaOfMeanOne(), 0.2);
            bits += length * Entropy(rate) + RunBits * AddRuns(entries, block, length, rate, random);
        }

        return new ModelList([.. entries], bits);
    }

    // A geometric length of mean 4 has 4 * H(1/4) bits.
    private static double RunBits => MeanRun * Entropy(1 / MeanRun) + ModelRandom.StateEntropy;

    private static double Entropy(double p) => p is <= 0 or >= 1 ? 0 : -p * Math.Log2(p) - (1 - p) * Math.Log2(1 - p);

    private static int AddRuns(List<ListedState> entries, int start, int length, double rate, ModelRandom random)
    {
        int runs = 0;
        for (long x = start + random.Gap(rate); x < start + length; x += 1 + random.Gap(rate), runs++)
        {
            byte state = random.State();
            for (long end = Math.Min(x + 1 + random.Gap(1 / MeanRun), start + length); x < end; x++)
            {
                entries.Add(new ListedState((int)x, state));
            }
        }

        return runs;
    }
}
