using ELicense.Simulator.Board;

namespace ELicense.Simulator.Play;

/// <summary>The clock of everybody around a board whose time is virtual: it passes as the board's does.</summary>
internal sealed class BoardTimeProvider(BoardTime time, DateTimeOffset start) : TimeProvider
{
    public override long TimestampFrequency => 1_000_000;

    public override DateTimeOffset GetUtcNow() => start.AddMicroseconds(time.Now);

    public override long GetTimestamp() => time.Now;
}
