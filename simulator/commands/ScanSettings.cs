using ELicense.Simulator.Authority;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Scan;
using ELicense.Terminal.Text;

namespace ELicense.Simulator.Commands;

/// <summary>Which terminal scans, and what time it has.</summary>
internal sealed record ScanSettings(string? Profile, DateTimeOffset? At, BoardModel Board, Language Language, TimeProvider Now)
{
    /// <summary>A terminal of the samples stands at the samples' time, so that it says the same in every year.</summary>
    internal TimeProvider Time { get; } =
        At is { } at ? new FixedClock(at)
        : Profile == null ? new FixedClock(SampleFolder.Clock)
        : Now;

    /// <summary>What a person has to know of a terminal without a profile.</summary>
    internal string Announcement =>
        $"clock {Time.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, the samples' trust and lists, nothing kept";

    internal HandheldTerminal Start()
    {
        var clock = new SimulatedClock(Time);
        return Profile == null
            ? HandheldTerminal.Copy(SampleFolder.Terminal, Board, clock, Language)
            : HandheldTerminal.Open(Profile, Board, clock, Language);
    }
}
