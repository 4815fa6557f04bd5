using ELicense.Hal;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Lists;

/// <summary>A region's manifest that was found good, and those of its list files that were asked so far.</summary>
internal sealed class RegionLists
{
    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly LookupBuffers _buffers;
    private readonly ListCoverage[] _coverages;
    private readonly ListOverlay[] _overlays;

    /// <param name="trust">The trust list that the manifest was verified with: it is as good as that.</param>
    internal RegionLists(IStore store, IKeyedHash hash, LookupBuffers buffers, StatusManifest manifest, TrustList trust)
    {
        _store = store;
        _hash = hash;
        _buffers = buffers;
        Manifest = manifest;
        Region = manifest.Region;
        Trust = trust;
        _coverages = manifest.Coverages;
        _overlays = new ListOverlay[_coverages.Length];
    }

    internal int Region { get; }

    internal StatusManifest Manifest { get; }

    internal TrustList Trust { get; }

    /// <summary>Why the last lookup failed.</summary>
    internal ListFault Fault { get; private set; }

    /// <summary>A file that is there and cannot be relied on; null when none was met.</summary>
    internal string DamagedFile { get; private set; }

    /// <summary>
    /// The state of an index of a shard: 0 to 15, <see cref="LsfFile.NotListed"/> or <see cref="LsfFile.Failed"/>.
    /// </summary>
    internal int Find(int kind, int shard, int index)
    {
        ListFault missing = ListFault.NoList;
        ListCoverage[] coverages = _coverages;
        int found = -1, position = -1;
        for (int i = 0; i < coverages.Length; i++)
        {
            if (coverages[i].Kind != kind || coverages[i].IsHot)
            {
                continue;
            }

            missing = ListFault.OutOfCoverage;
            int x = coverages[i].IndexInFile(shard, index);
            if (x < 0)
            {
                continue;
            }

            // Two that speak for one index contradict each other.
            if (found >= 0)
            {
                return Fail(ListFault.ManifestInvalid);
            }

            found = i;
            position = x;
        }

        return found < 0 ? Fail(missing) : Find(found, position);
    }

    /// <summary>What the hot list of a kind says of its index x; <see cref="LsfFile.NotListed"/> says nothing.</summary>
    internal int FindHot(int kind, int x)
    {
        for (int i = 0; i < _coverages.Length; i++)
        {
            if (_coverages[i].Kind == kind && _coverages[i].IsHot)
            {
                return Find(i, x);
            }
        }

        return Fail(ListFault.NoList);
    }

    private int Find(int number, int x)
    {
        ListOverlay overlay = _overlays[number];
        if (overlay == null)
        {
            overlay = ListOverlay.Open(_store, _hash, _buffers, _coverages[number], Manifest.Sequence);
            if (overlay.Fault != ListFault.None)
            {
                return Fail(overlay);
            }

            _overlays[number] = overlay;
        }

        int state = overlay.Find(x);
        return state == LsfFile.Failed ? Fail(overlay) : state;
    }

    private int Fail(ListOverlay overlay)
    {
        DamagedFile = overlay.DamagedFile;
        return Fail(overlay.Fault);
    }

    private int Fail(ListFault fault)
    {
        Fault = fault;
        return LsfFile.Failed;
    }
}
