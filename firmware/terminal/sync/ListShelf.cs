using System.Collections;
using ELicense.Hal;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// The list files in the store: which are in use, and what room there is. In use is what the manifests in force read, and what
/// the one that is being fetched will.
/// </summary>
internal sealed class ListShelf
{
    private const string PendingRecord = "next";

    // Room that lists leave to records and logs.
    private const int Reserve = 16384;

    private readonly IStore _store;
    private readonly ManifestShelf _manifests;
    private readonly SyncPlan _plan;
    private StatusManifest _pending;

    internal ListShelf(IStore store, SyncPlan plan)
    {
        _store = store;
        _manifests = new ManifestShelf(store);
        _plan = plan;
    }

    /// <summary>Notes whose files are being fetched, so that they survive until they are complete.</summary>
    internal void NotePending(byte[] message, StatusManifest manifest)
    {
        _pending = manifest;
        _store.Replace(NameOf(PendingRecord), message);
    }

    internal void ForgetPending()
    {
        _pending = null;
        if (_store.ReadRecord(NameOf(PendingRecord)) != null)
        {
            _store.Delete(NameOf(PendingRecord));
        }
    }

    /// <summary>The manifest in force, as far as its shape tells; null when there is none.</summary>
    internal StatusManifest InForce(int region)
    {
        StatusManifest record = ManifestShelf.Parse(_manifests.ReadRecord(region), out _);
        StatusManifest image = ManifestShelf.Parse(_manifests.ReadImage(region), out _);
        return record == null || (image != null && image.Sequence > record.Sequence) ? image : record;
    }

    /// <summary>True when the manifest in force and its files answer for the coverage.</summary>
    internal bool IsHeld(int region, ListCoverage coverage)
    {
        StatusManifest manifest = InForce(region);
        for (int i = 0; manifest != null && i < manifest.Coverages.Length; i++)
        {
            ListChain chain = ListChain.Choose(manifest.Coverages[i], manifest.Sequence, _store);
            if (chain != null && chain.MissingBytes == 0 && coverage.Overlaps(manifest.Coverages[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bytes that can still be fetched.</summary>
    internal long Room()
    {
        long free = _store.FreeBytes - Reserve;
        long allowed = _plan.Bytes - BytesOf(FilesNotIn(new ArrayList()));
        return allowed < free ? allowed : free;
    }

    /// <summary>
    /// Bytes that could be fetched for a coverage of a region if all gave way that matters less, and its own old files too.
    /// </summary>
    internal long RoomAtMost(int region, ListCoverage coverage)
    {
        int rank = 0;
        while (rank < _plan.Count && _plan.Region(rank) != region)
        {
            rank++;
        }

        return Room() + BytesOf(FilesNotIn(FilesInUse(coverage, rank + 1)));
    }

    /// <summary>
    /// Removes the region of the lowest rank that has lists and ranks below this one; false when there is none.
    /// </summary>
    internal bool RemoveLastBelow(int region)
    {
        for (int rank = _plan.Count - 1; rank >= 0 && _plan.Region(rank) != region; rank--)
        {
            if (InForce(_plan.Region(rank)) != null)
            {
                _manifests.Remove(_plan.Region(rank));
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes regions out of force that the plan no longer has.</summary>
    internal void RemoveForeignRegions()
    {
        RemoveForeignRegions(_store.List(ManifestShelf.Folder), 0);
        RemoveForeignRegions(_store.List(ManifestShelf.ImageFolder), ManifestShelf.ImageExtension.Length);
    }

    /// <summary>The names of the files in use.</summary>
    /// <param name="freed">A coverage whose files in force are given up; null for none.</param>
    internal ArrayList FilesInUse(ListCoverage freed)
    {
        return FilesInUse(freed, _plan.Count);
    }

    /// <summary>The names of the files of the folder that are neither in use nor records.</summary>
    internal ArrayList FilesNotIn(ArrayList used)
    {
        var unused = new ArrayList();
        string[] names = _store.List(ManifestShelf.Folder);
        for (int i = 0; i < names.Length; i++)
        {
            string name = NameOf(names[i]);
            if (names[i] != PendingRecord && RegionOf(names[i]) < 0 && !used.Contains(name))
            {
                unused.Add(name);
            }
        }

        return unused;
    }

    private ArrayList FilesInUse(ListCoverage freed, int ranks)
    {
        var used = new ArrayList();
        AddPending(used);
        for (int rank = 0; rank < ranks && rank < _plan.Count; rank++)
        {
            Add(used, ManifestShelf.Parse(_manifests.ReadRecord(_plan.Region(rank)), out _), freed);
            Add(used, ManifestShelf.Parse(_manifests.ReadImage(_plan.Region(rank)), out _), freed);
        }

        return used;
    }

    private void RemoveForeignRegions(string[] names, int extension)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int length = names[i].Length - extension;
            int region = length > 0 ? RegionOf(names[i].Substring(0, length)) : -1;
            if (region >= 0 && !_plan.Holds(region))
            {
                _manifests.Remove(region);
            }
        }
    }

    private void AddPending(ArrayList used)
    {
        StatusManifest noted = ManifestShelf.Parse(_store.ReadRecord(NameOf(PendingRecord)), out _);
        StatusManifest pending = _pending != null ? _pending : noted;
        Add(used, pending != null && _plan.Holds(pending.Region) ? pending : null, null);
    }

    private void Add(ArrayList used, StatusManifest manifest, ListCoverage freed)
    {
        if (manifest == null)
        {
            return;
        }

        for (int i = 0; i < manifest.Coverages.Length; i++)
        {
            ListChain chain = ListChain.Choose(manifest.Coverages[i], manifest.Sequence, _store);
            bool isFreed = freed != null && freed.IsOf(manifest.Region) && freed.Overlaps(manifest.Coverages[i]);
            for (int file = 0; chain != null && !isFreed && file < chain.Files.Length; file++)
            {
                used.Add(chain.Files[file].FileName);
            }
        }

        if (manifest.Sealed != null)
        {
            used.Add(manifest.Sealed.FileName);
        }
    }

    private long BytesOf(ArrayList files)
    {
        long bytes = 0;
        for (int i = 0; i < files.Count; i++)
        {
            int length = _store.Length((string)files[i]);
            bytes += length > 0 ? length : 0;
        }

        return bytes;
    }

    private static string NameOf(string file)
    {
        return ManifestShelf.Folder + "/" + file;
    }

    // The records of the regions are called by their numbers.
    private static int RegionOf(string name)
    {
        int region = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] < '0' || name[i] > '9' || name.Length > 6)
            {
                return -1;
            }

            region = 10 * region + (name[i] - '0');
        }

        return region;
    }
}
