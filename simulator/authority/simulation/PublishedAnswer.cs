using ELicense.Hal;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>A publisher's answer, the body as a stream.</summary>
internal sealed class PublishedAnswer(Stream? body) : IListAnswer
{
    private readonly Stream _body = body ?? Stream.Null;

    public required int Status { get; init; }

    public string EntityTag { get; init; } = "";

    public int Position { get; init; } = -1;

    public int Length { get; init; } = -1;

    public int RetryAfter { get; init; }

    /// <summary>Is told how much was read.</summary>
    internal Action<int>? Read { get; init; }

    int IListAnswer.Read(byte[] buffer, int offset, int count)
    {
        int length = _body.Read(buffer, offset, count);
        Read?.Invoke(length);
        return length;
    }

    public void Close() => _body.Dispose();
}
