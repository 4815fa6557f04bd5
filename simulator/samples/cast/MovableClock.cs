namespace ELicense.Simulator.Samples.Cast;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class MovableClock : TimeProvider
{
    internal DateTimeOffset Time { get; set; } = SampleTime.Issue;

    public override DateTimeOffset GetUtcNow() => Time;
}
