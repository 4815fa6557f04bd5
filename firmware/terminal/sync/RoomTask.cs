using ELicense.Hal;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Makes room for a coverage's files, by the mildest means that suffice: files that nothing uses go first, then the old files of
/// the same coverage, then the regions that matter less.
/// </summary>
internal sealed class RoomTask : SyncTask
{
    private readonly IStore _store;
    private readonly ListShelf _shelf;
    private readonly int _region;
    private readonly ListCoverage _coverage;
    private readonly int _bytes;
    private SweepTask _sweep;
    private ListCoverage _freed;

    internal RoomTask(IStore store, ListShelf shelf, int region, ListCoverage coverage, int bytes)
    {
        _store = store;
        _shelf = shelf;
        _region = region;
        _coverage = coverage;
        _bytes = bytes;
    }

    /// <summary>True when lists in force had to go: verdicts must not rest on what is still open of them.</summary>
    internal bool HasFreedLists { get; private set; }

    internal override TaskState Step()
    {
        if (_sweep == null)
        {
            return _bytes <= _shelf.Room() ? TaskState.Done : Sweep();
        }

        TaskState state = _sweep.Step();
        if (state != TaskState.Done)
        {
            return state == TaskState.Failed ? Fail(_sweep) : state;
        }

        HasFreedLists |= _freed != null && _sweep.Deleted > 0;
        return _bytes <= _shelf.Room() ? TaskState.Done : FreeMore();
    }

    private TaskState Sweep()
    {
        _sweep = new SweepTask(_store, _shelf, _freed);
        return TaskState.Working;
    }

    private TaskState FreeMore()
    {
        // Nothing in force is given up for what does not fit in the end.
        if (_bytes > _shelf.RoomAtMost(_region, _coverage))
        {
            return Fail(SyncFault.NoRoom);
        }

        if (_freed == null)
        {
            _freed = _coverage;
            return Sweep();
        }

        if (_shelf.RemoveLastBelow(_region))
        {
            HasFreedLists = true;
            return Sweep();
        }

        return Fail(SyncFault.NoRoom);
    }
}
