using System;

namespace ELicense.Terminal.Sync;

/// <summary>Fetches a file that is small enough for memory, unless it is unchanged.</summary>
internal sealed class WholeFile : SyncTask
{
    private const int FirstGuess = 1024;

    private readonly Transfer _transfer;
    private readonly string _path;
    private readonly int _limit;
    private byte[] _buffer;
    private int _count;

    /// <param name="entityTag">The tag of what is here; null to get the file in any case.</param>
    /// <param name="limit">The longest file that is taken.</param>
    internal WholeFile(Transfer transfer, string path, string entityTag, int limit)
    {
        _transfer = transfer;
        _path = path;
        EntityTag = entityTag;
        _limit = limit;
    }

    /// <summary>The tag of the content; null when the publisher gave none.</summary>
    internal string EntityTag { get; private set; }

    /// <summary>The file; null when it is unchanged, or the publisher has none.</summary>
    internal byte[] Content { get; private set; }

    internal override TaskState Step()
    {
        if (_buffer == null)
        {
            _transfer.Open(_path, EntityTag, 0);
            return Begin();
        }

        int read = _transfer.Read(_buffer, _count, _buffer.Length - _count);
        if (read < 0)
        {
            return End(SyncFault.NoAnswer, true);
        }

        _count += read;
        bool isWhole = read == 0 || _count == _transfer.Length;
        return isWhole ? Finish() : Widen();
    }

    private TaskState Begin()
    {
        if (_transfer.Status == 200)
        {
            bool fits = _transfer.Length <= _limit && _transfer.Length != 0;
            _buffer = new byte[_transfer.Length > 0 && fits ? _transfer.Length : FirstGuess];
            return fits ? TaskState.Working : End(SyncFault.WrongAnswer, false);
        }

        if (_transfer.Status == 304 && EntityTag != null)
        {
            _transfer.Close();
            return TaskState.Done;
        }

        if (_transfer.IsBusy)
        {
            RetryAfter = _transfer.RetryAfter;
            return End(SyncFault.PublisherBusy, true);
        }

        return _transfer.IsMissing
            ? End(SyncFault.NotPublished, false)
            : End(_transfer.Status == 0 ? SyncFault.NoAnswer : SyncFault.WrongAnswer, _transfer.Status == 0);
    }

    private TaskState End(int fault, bool endsRun)
    {
        _transfer.Close();
        EndsRun = endsRun;
        return Fail(fault);
    }

    // An announced length that the body does not have is a broken connection, whatever the server says.
    private TaskState Finish()
    {
        if (_transfer.Length >= 0 && _count != _transfer.Length)
        {
            return End(SyncFault.NoAnswer, true);
        }

        Content = _buffer;
        if (_count != _buffer.Length)
        {
            Content = new byte[_count];
            Array.Copy(_buffer, 0, Content, 0, _count);
        }

        EntityTag = _transfer.EntityTag;
        _transfer.Close();
        return TaskState.Done;
    }

    private TaskState Widen()
    {
        if (_count < _buffer.Length)
        {
            return TaskState.Working;
        }

        if (_count >= _limit)
        {
            return End(SyncFault.WrongAnswer, false);
        }

        byte[] wider = new byte[_count * 2 < _limit ? _count * 2 : _limit];
        Array.Copy(_buffer, 0, wider, 0, _count);
        _buffer = wider;
        return TaskState.Working;
    }
}
