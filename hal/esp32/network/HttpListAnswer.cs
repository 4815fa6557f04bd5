namespace ELicense.Hal.Esp32.Network;

/// <summary>An answer of the publisher. Its headers are taken as far as they make sense, and nobody believes them.</summary>
internal sealed class HttpListAnswer : IListAnswer
{
    private const int Whole = 200;
    private const int Partial = 206;
    private const int LongestTag = 128;
    private const int LongestDelay = 86400;
    private const string Unit = "bytes ";

    private readonly WebCall _call;

    public HttpListAnswer(WebCall call)
    {
        _call = call;
        Status = call.Status;
        Length = call.Length;
        string tag = call.Header("ETag");
        EntityTag = tag != null && tag.Length <= LongestTag ? tag : null;
        Position = Status == Whole ? 0 : -1;
        string range = call.Header("Content-Range");
        if (Status == Partial && range != null && range.IndexOf(Unit) == 0)
        {
            Position = HeaderNumber.Parse(range, Unit.Length);
        }

        string delay = call.Header("Retry-After");
        int seconds = delay == null ? 0 : HeaderNumber.Parse(delay, 0);
        RetryAfter = seconds < 0 ? 0 : seconds > LongestDelay ? LongestDelay : seconds;
    }

    /// <inheritdoc/>
    public int Status { get; }

    /// <inheritdoc/>
    public string EntityTag { get; }

    /// <inheritdoc/>
    public int Position { get; }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public int RetryAfter { get; }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        return Status == Whole || Status == Partial ? _call.Read(buffer, offset, count) : 0;
    }

    /// <inheritdoc/>
    public void Close()
    {
        _call.Close();
    }
}
