using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The files that together give the state of a coverage at the manifest's sequence: a base and at most five deltas, each leading
/// from where the one below it ends. Of all such chains it is the one of which the store lacks the fewest bytes, and of those the
/// one of the fewest files: so what is downloaded is what is read afterwards.
/// </summary>
public sealed class ListChain
{
    /// <summary>The most deltas over a base.</summary>
    public const int OverlayLimit = 5;

    private const int None = -1;

    private readonly ListCoverage _coverage;
    private readonly int _missingOfBase;
    private readonly int[] _missing;

    // For each number of deltas and each delta: what a chain that ends with it lacks, and the delta before it.
    private readonly int[][] _cost = new int[OverlayLimit][];
    private readonly int[][] _before = new int[OverlayLimit][];

    private ListChain(ListCoverage coverage, IStore store)
    {
        _coverage = coverage;
        _missingOfBase = Missing(store, coverage.Base);
        _missing = new int[coverage.DeltaCount];
        for (int i = 0; i < _missing.Length; i++)
        {
            _missing[i] = Missing(store, coverage.Delta(i));
        }
    }

    /// <summary>The files of the chain, newest first, the base last.</summary>
    public ManifestEntry[] Files { get; private set; }

    /// <summary>The bytes that the store lacks; six files of at most 2^26 bytes each do not overflow.</summary>
    public int MissingBytes { get; private set; }

    /// <summary>Finds the chain of a coverage; null when the manifest lists none that leads to its sequence.</summary>
    public static ListChain Choose(ListCoverage coverage, int sequence, IStore store)
    {
        if (coverage.Base == null)
        {
            return null;
        }

        var chain = new ListChain(coverage, store);
        return chain.Find(sequence) ? chain : null;
    }

    /// <summary>The bytes of a file that the store lacks.</summary>
    public static int Missing(IStore store, ManifestEntry file)
    {
        int length = store.Length(file.FileName);
        return length < 0 || length > file.Length ? file.Length : file.Length - length;
    }

    private bool Find(int sequence)
    {
        ManifestEntry foundation = _coverage.Base;
        if (_coverage.IsHot || foundation.ToSequence == sequence)
        {
            Files = new ManifestEntry[1];
        }
        else if (!FindDeltas(foundation.ToSequence, sequence))
        {
            return false;
        }

        Files[Files.Length - 1] = foundation;
        MissingBytes += _missingOfBase;
        return true;
    }

    private bool FindDeltas(int from, int to)
    {
        int bestHops = None, best = None;
        for (int hops = 0; hops < OverlayLimit; hops++)
        {
            Extend(hops, from);
            for (int i = 0; i < _missing.Length; i++)
            {
                bool ends = _coverage.Delta(i).ToSequence == to && _cost[hops][i] != None;
                if (ends && (best == None || _cost[hops][i] < _cost[bestHops][best]))
                {
                    bestHops = hops;
                    best = i;
                }
            }
        }

        if (best != None)
        {
            Collect(bestHops, best);
        }

        return best != None;
    }

    private void Extend(int hops, int from)
    {
        _cost[hops] = new int[_missing.Length];
        _before[hops] = new int[_missing.Length];
        for (int i = 0; i < _missing.Length; i++)
        {
            int start = _coverage.Delta(i).FromSequence;
            int before = hops == 0 ? None : CheapestEndingAt(hops - 1, start);
            bool isReached = hops == 0 ? start == from : before != None;
            _before[hops][i] = before;
            _cost[hops][i] = isReached ? _missing[i] + (hops == 0 ? 0 : _cost[hops - 1][before]) : None;
        }
    }

    private int CheapestEndingAt(int hops, int sequence)
    {
        int cheapest = None;
        for (int i = 0; i < _missing.Length; i++)
        {
            int cost = _cost[hops][i];
            if (cost != None && _coverage.Delta(i).ToSequence == sequence && (cheapest == None || cost < _cost[hops][cheapest]))
            {
                cheapest = i;
            }
        }

        return cheapest;
    }

    private void Collect(int hops, int delta)
    {
        MissingBytes += _cost[hops][delta];
        Files = new ManifestEntry[hops + 2];
        for (int i = 0; hops >= 0; i++, hops--)
        {
            Files[i] = _coverage.Delta(delta);
            delta = _before[hops][delta];
        }
    }
}
