using ELicense.Hal;

namespace ELicense.Terminal.Sync;

/// <summary>One request to the publisher and the reading of its answer, with an end to its patience.</summary>
internal sealed class Transfer
{
    private const int AnswerTimeout = 10000;

    // A publisher that sends byte by byte gets ten minutes.
    private const long Patience = 600000;

    private readonly IListSource _source;
    private readonly IMonotonicClock _time;
    private IListAnswer _answer;
    private long _deadline;

    internal Transfer(IListSource source, IMonotonicClock time)
    {
        _source = source;
        _time = time;
    }

    internal bool IsOpen => _answer != null;

    internal int Status => _answer.Status;

    internal string EntityTag => _answer.EntityTag;

    internal int Position => _answer.Position;

    internal int Length => _answer.Length;

    internal int RetryAfter => _answer.RetryAfter;

    internal bool IsBusy => Status == 429 || Status == 503;

    internal bool IsMissing => Status == 404 || Status == 410;

    internal void Open(string path, string entityTag, int position)
    {
        Close();
        _answer = _source.Get(path, entityTag, position, AnswerTimeout);
        _deadline = _time.Milliseconds + Patience;
    }

    /// <summary>Reads what is there next: 0 at the end of the body, -1 when the connection broke or took too long.</summary>
    internal int Read(byte[] buffer, int offset, int count)
    {
        return _time.Milliseconds > _deadline ? -1 : _answer.Read(buffer, offset, count);
    }

    internal void Close()
    {
        if (_answer != null)
        {
            _answer.Close();
            _answer = null;
        }
    }
}
