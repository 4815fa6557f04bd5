using System.Collections;
using ELicense.Hal;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>Deletes the list files that nothing uses.</summary>
internal sealed class SweepTask : SyncTask
{
    private readonly IStore _store;
    private readonly ListShelf _shelf;
    private readonly ListCoverage _freed;
    private ArrayList _unused;

    /// <param name="freed">A coverage whose files in force go as well; null for none.</param>
    internal SweepTask(IStore store, ListShelf shelf, ListCoverage freed)
    {
        _store = store;
        _shelf = shelf;
        _freed = freed;
    }

    /// <summary>How many files were deleted.</summary>
    internal int Deleted { get; private set; }

    internal override TaskState Step()
    {
        if (_unused == null)
        {
            _unused = _shelf.FilesNotIn(_shelf.FilesInUse(_freed));
            return _unused.Count == 0 ? TaskState.Done : TaskState.Working;
        }

        if (!_store.Delete((string)_unused[Deleted]))
        {
            return Fail(SyncFault.StoreFailed);
        }

        Deleted++;
        return Deleted < _unused.Count ? TaskState.Working : TaskState.Done;
    }
}
