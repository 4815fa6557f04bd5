using ELicense.Hal;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Fetches one list file into the store. It begins with what an earlier run has left, asks for the rest only, and gives up after
/// eight answers in a row that brought no further part of it.
/// </summary>
internal sealed class ListDownload : SyncTask
{
    private const int FruitlessLimit = 8;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly Transfer _transfer;
    private readonly ManifestEntry _entry;
    private ListIntake _intake;
    private int _askedFrom;
    private int _furthest;
    private int _fruitless;

    internal ListDownload(IStore store, IKeyedHash hash, Transfer transfer, ManifestEntry entry)
    {
        _store = store;
        _hash = hash;
        _transfer = transfer;
        _entry = entry;
    }

    /// <summary>Bytes of the file that are here.</summary>
    internal int Position => _intake == null ? 0 : _intake.Position;

    internal override TaskState Step()
    {
        if (_intake == null)
        {
            Begin();
            return TaskState.Working;
        }

        if (_intake.HasRemains)
        {
            ListFault fault = _intake.TakeRemains();
            return fault == ListFault.None ? TaskState.Working : StartOver();
        }

        if (_intake.IsComplete)
        {
            _transfer.Close();
            return TaskState.Done;
        }

        return _transfer.IsOpen ? Read() : Ask();
    }

    private void Begin()
    {
        if (_store.Length(_entry.FileName) > _entry.Length)
        {
            _store.Delete(_entry.FileName);
        }

        _intake = new ListIntake(_store, _hash, _entry);
    }

    private TaskState StartOver()
    {
        _transfer.Close();
        _intake = null;
        return _store.Delete(_entry.FileName) ? Retry(SyncFault.DownloadDamaged) : Fail(SyncFault.StoreFailed);
    }

    private TaskState Retry(int fault)
    {
        _transfer.Close();
        _fruitless++;
        return _fruitless < FruitlessLimit ? TaskState.Working : Fail(fault);
    }

    private TaskState Ask()
    {
        _askedFrom = _intake.Position;
        _transfer.Open(_entry.FileName, null, _askedFrom);
        if (_transfer.IsBusy)
        {
            EndsRun = true;
            RetryAfter = _transfer.RetryAfter;
            return Close(SyncFault.PublisherBusy);
        }

        switch (_transfer.Status)
        {
            case 200:
                return _askedFrom == 0 ? Expect(0) : FromTheStart();
            case 206:
                return Expect(_askedFrom);
            case 416:
                return StartOver();
            case 0:
                return Retry(SyncFault.NoAnswer);
            default:
                return Close(_transfer.IsMissing ? SyncFault.NotPublished : SyncFault.WrongAnswer);
        }
    }

    private TaskState Close(int fault)
    {
        _transfer.Close();
        return Fail(fault);
    }

    // A server that ignores the range sends the whole file, and is taken at its word.
    private TaskState FromTheStart()
    {
        if (!_store.Delete(_entry.FileName))
        {
            return Close(SyncFault.StoreFailed);
        }

        _intake = new ListIntake(_store, _hash, _entry);
        _askedFrom = 0;
        return Expect(0);
    }

    // What is announced must be what was asked for. A server that announces nothing is believed by its bytes.
    private TaskState Expect(int position)
    {
        bool isPlace = _transfer.Position == position || (_transfer.Position < 0 && _transfer.Status == 200);
        bool isLength = _transfer.Length < 0 || _transfer.Length == _entry.Length - position;
        return isPlace && isLength ? TaskState.Working : Retry(SyncFault.WrongAnswer);
    }

    private TaskState Read()
    {
        int read = _transfer.Read(_intake.Buffer, _intake.Offset, _intake.Wanted);
        if (read <= 0)
        {
            return Resume();
        }

        ListFault fault = _intake.Take(read);
        if (fault == ListFault.None)
        {
            return TaskState.Working;
        }

        if (fault == ListFault.NotStored)
        {
            return Close(SyncFault.StoreFailed);
        }

        // What is wrong came over the network just now, or lay in the store before, or is the key table, which nothing else
        // protects.
        return _intake.HasDoubtfulRemains || fault == ListFault.WrongCoverage ? StartOver() : Restart();
    }

    // Drops the part that is wrong and keeps the good beginning.
    private TaskState Restart()
    {
        bool isKept = _intake.Flush();
        _intake = null;
        return isKept ? Retry(SyncFault.DownloadDamaged) : Close(SyncFault.StoreFailed);
    }

    // Only what was checked counts as progress: anybody can send bytes for ever.
    private TaskState Resume()
    {
        if (!_intake.Flush())
        {
            return Close(SyncFault.StoreFailed);
        }

        if (_intake.Checked > _furthest)
        {
            _furthest = _intake.Checked;
            _fruitless = 0;
        }

        return Retry(SyncFault.NoAnswer);
    }
}
