using ELicense.Hal;
using ELicense.Verification.Lists;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Fetches the sealed file into the store. Nothing of it can be checked before it is whole, so it is taken as it comes; its tag
/// is checked before it is opened.
/// </summary>
internal sealed class SealedDownload : SyncTask
{
    private const int PieceLength = 4096;

    private readonly IStore _store;
    private readonly Transfer _transfer;
    private readonly SealedEntry _entry;
    private readonly byte[] _piece = new byte[PieceLength];
    private int _count;

    internal SealedDownload(IStore store, Transfer transfer, SealedEntry entry)
    {
        _store = store;
        _transfer = transfer;
        _entry = entry;
    }

    internal override TaskState Step()
    {
        int stored = Stored();
        if (stored == _entry.Length)
        {
            _transfer.Close();
            return TaskState.Done;
        }

        return _transfer.IsOpen ? Read(_entry.Length - stored) : Ask(stored);
    }

    private int Stored()
    {
        int length = _store.Length(_entry.FileName);
        if (length > _entry.Length)
        {
            _store.Delete(_entry.FileName);
            length = 0;
        }

        return length < 0 ? 0 : length;
    }

    private TaskState Ask(int position)
    {
        _transfer.Open(_entry.FileName, null, position);
        bool isRest = _transfer.Status == 206 && _transfer.Position == position;
        bool isWhole = _transfer.Status == 200 && position == 0;
        bool isLength = _transfer.Length < 0 || _transfer.Length == _entry.Length - position;
        if ((isRest || isWhole) && isLength)
        {
            return TaskState.Working;
        }

        EndsRun = _transfer.IsBusy;
        RetryAfter = _transfer.RetryAfter;
        int fault = _transfer.IsBusy ? SyncFault.PublisherBusy
            : _transfer.IsMissing ? SyncFault.NotPublished : SyncFault.WrongAnswer;
        _transfer.Close();

        // The next run begins without what this publisher does not continue.
        _store.Delete(_entry.FileName);
        return Fail(fault);
    }

    private TaskState Read(int missing)
    {
        int wanted = missing < PieceLength ? missing : PieceLength;
        int read = _transfer.Read(_piece, _count, wanted - _count);
        if (read > 0)
        {
            _count += read;
        }

        if (read > 0 && _count < wanted)
        {
            return TaskState.Working;
        }

        bool isKept = _store.Append(_entry.FileName, _piece, 0, _count);
        _count = 0;
        if (read > 0 && isKept)
        {
            return TaskState.Working;
        }

        _transfer.Close();
        return Fail(isKept ? SyncFault.NoAnswer : SyncFault.StoreFailed);
    }
}
