using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Fetches the sealed file of wanted documents and opens it. A terminal without the fleet key does nothing, and its verdicts
/// stand without this check.
/// </summary>
internal sealed class WantedTask : SyncTask
{
    private const int Nation = 0;
    private const string Folder = "wanted";

    private readonly SyncParts _parts;
    private readonly Transfer _transfer;
    private readonly ListShelf _shelf;
    private SealedEntry _entry;
    private SealedDownload _download;
    private SealedOpening _opening;

    internal WantedTask(SyncParts parts, Transfer transfer, ListShelf shelf)
    {
        _parts = parts;
        _transfer = transfer;
        _shelf = shelf;
    }

    internal override TaskState Step()
    {
        if (_entry == null)
        {
            return Begin();
        }

        return _opening == null ? Download() : Open();
    }

    private TaskState Begin()
    {
        StatusManifest nation = _shelf.InForce(Nation);
        _entry = nation == null ? null : nation.Sealed;
        RemoveAllBut(_entry);
        if (_entry == null || FleetKeys.Read(_parts.Store).Length == 0 || SealedOpening.IsDone(_parts.Store, _entry))
        {
            return TaskState.Done;
        }

        // The sealed file and what is opened of it lie there together for a while.
        if (2 * _entry.Length > _shelf.Room())
        {
            return Fail(SyncFault.NoRoom);
        }

        _download = new SealedDownload(_parts.Store, _transfer, _entry);
        return TaskState.Working;
    }

    private void RemoveAllBut(SealedEntry entry)
    {
        string[] names = _parts.Store.List(Folder);
        for (int i = 0; i < names.Length; i++)
        {
            string name = Folder + "/" + names[i];
            if (entry == null || name != entry.OpenedName)
            {
                _parts.Store.Delete(name);
            }
        }
    }

    private TaskState Download()
    {
        TaskState state = _download.Step();
        if (state == TaskState.Done)
        {
            _opening = new SealedOpening(_parts.Store, _parts.Hash, _parts.Cipher, _entry);
            return TaskState.Working;
        }

        return state == TaskState.Failed ? Fail(_download) : state;
    }

    private TaskState Open()
    {
        if (_opening.Step())
        {
            return TaskState.Working;
        }

        _parts.Store.Delete(_entry.FileName);
        _parts.Checkpoint.Lists.Forget();
        return _opening.IsOpened ? TaskState.Done : Fail(SyncFault.WantedNotOpened);
    }
}
