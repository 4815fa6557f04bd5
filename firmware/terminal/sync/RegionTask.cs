using System.Collections;
using ELicense.Verification;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Brings one region up to date: its manifest, then the files that are missing, then the switch to both. Until then the old
/// manifest and its files stay in force.
/// </summary>
internal sealed class RegionTask : SyncTask
{
    private readonly SyncParts _parts;
    private readonly Transfer _transfer;
    private readonly ListShelf _shelf;
    private readonly SyncProgress _progress;
    private readonly int _region;
    private readonly WholeFile _manifestFile;
    private readonly ArrayList _missing = new ArrayList();

    private StatusManifest _manifest;
    private int _coverage;
    private ListChain _chain;
    private RoomTask _room;
    private ListDownload _download;
    private int _bytesBefore;

    internal RegionTask(SyncParts parts, Transfer transfer, ListShelf shelf, SyncProgress progress, int region, string entityTag)
    {
        _parts = parts;
        _transfer = transfer;
        _shelf = shelf;
        _progress = progress;
        _region = region;
        _manifestFile = new WholeFile(transfer, ManifestShelf.PublishedName(region), entityTag, ManifestShelf.ManifestLimit);
    }

    /// <summary>The tag of the manifest that is in force with all its files; null when it is not.</summary>
    internal string EntityTag { get; private set; }

    internal override TaskState Step()
    {
        if (_manifest == null)
        {
            return FetchManifest();
        }

        if (_room != null)
        {
            return MakeRoom();
        }

        if (_coverage < _manifest.Coverages.Length)
        {
            return Plan();
        }

        return _progress.FilesDone < _missing.Count ? Download() : Install();
    }

    private TaskState FetchManifest()
    {
        _progress.State = SyncState.Manifest;
        TaskState state = _manifestFile.Step();
        if (state == TaskState.Failed)
        {
            return Fail(_manifestFile);
        }

        if (state != TaskState.Done || _manifestFile.Content == null)
        {
            EntityTag = _manifestFile.EntityTag;
            return state;
        }

        Checkpoint checkpoint = _parts.Checkpoint;
        _manifest = checkpoint.Lists.Judge(
            _manifestFile.Content, _region, checkpoint.Trust, checkpoint.Time, out ListFault fault);
        if (_manifest == null)
        {
            return Fail(Explain(fault));
        }

        _shelf.NotePending(_manifestFile.Content, _manifest);
        return TaskState.Working;
    }

    private static int Explain(ListFault fault)
    {
        switch (fault)
        {
            case ListFault.ManifestNotTrusted: return SyncFault.ManifestRefused;
            case ListFault.ManifestReplaced: return SyncFault.ManifestOlder;
            case ListFault.ManifestContradicts: return SyncFault.Contradiction;
            case ListFault.ManifestFromTheFuture: return SyncFault.ManifestFromTheFuture;
            default: return SyncFault.WrongAnswer;
        }
    }

    private TaskState Plan()
    {
        _progress.State = SyncState.Files;
        ListCoverage coverage = _manifest.Coverages[_coverage];
        _chain = ListChain.Choose(coverage, _manifest.Sequence, _parts.Store);
        if (_chain == null || _chain.MissingBytes == 0)
        {
            _coverage++;
            return TaskState.Working;
        }

        _room = new RoomTask(_parts.Store, _shelf, _region, coverage, _progress.ByteCount + _chain.MissingBytes);
        return TaskState.Working;
    }

    private TaskState MakeRoom()
    {
        TaskState state = _room.Step();
        if (_room.HasFreedLists && Fault != SyncFault.OldListsFreed)
        {
            // While the new ones are on their way there are none: the screen says so, and no verdict rests on what is gone.
            _parts.Checkpoint.Lists.Forget();
            Fault = SyncFault.OldListsFreed;
            _progress.Fault = Fault;
        }

        if (state == TaskState.Working)
        {
            return state;
        }

        if (state == TaskState.Failed && _shelf.IsHeld(_region, _manifest.Coverages[_coverage]))
        {
            return Fail(_room);
        }

        if (state == TaskState.Done)
        {
            Want();
        }
        else
        {
            // What was never here, and has no room, is left out.
            Fault = _room.Fault;
        }

        _room = null;
        _coverage++;
        return TaskState.Working;
    }

    private void Want()
    {
        for (int i = _chain.Files.Length - 1; i >= 0; i--)
        {
            if (ListChain.Missing(_parts.Store, _chain.Files[i]) > 0)
            {
                _missing.Add(_chain.Files[i]);
            }
        }

        _progress.FileCount = _missing.Count;
        _progress.ByteCount += _chain.MissingBytes;
    }

    private TaskState Download()
    {
        if (_download == null)
        {
            ManifestEntry entry = (ManifestEntry)_missing[_progress.FilesDone];
            _download = new ListDownload(_parts.Store, _parts.Hash, _transfer, entry);
            _bytesBefore = _progress.BytesDone - (entry.Length - ListChain.Missing(_parts.Store, entry));
            return TaskState.Working;
        }

        TaskState state = _download.Step();
        _progress.BytesDone = _bytesBefore + _download.Position;
        if (state == TaskState.Failed)
        {
            return Fail(_download);
        }

        if (state == TaskState.Done)
        {
            _progress.FilesDone++;
            _download = null;
        }

        return TaskState.Working;
    }

    private TaskState Install()
    {
        if (!_parts.Checkpoint.Lists.Install(_manifestFile.Content, _manifest, _parts.Checkpoint.Trust))
        {
            return Fail(SyncFault.StoreFailed);
        }

        _shelf.ForgetPending();
        EntityTag = Fault == SyncFault.None ? _manifestFile.EntityTag : null;
        if (Fault == SyncFault.OldListsFreed)
        {
            Fault = SyncFault.None;
            _progress.Fault = Fault;
        }

        return TaskState.Done;
    }
}
