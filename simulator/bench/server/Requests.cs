using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Bench.Terminal;
using ELicense.Simulator.Board.Parts;

namespace ELicense.Simulator.Bench.Server;

/// <summary>What a page may ask for. A member that is missing or of another type is refused before anything is done.</summary>
internal static class Requests
{
    /// <param name="At">When, in milliseconds of the page's clock.</param>
    internal sealed record Key(BenchKey Name, bool IsDown, double At);

    internal sealed record Switch(bool IsOn);

    internal sealed record Cell(int Millivolts, bool IsCharging);

    /// <param name="Seconds">By how much the clock is ahead; null when it has lost its power.</param>
    internal sealed record Clock(int? Seconds);

    internal sealed record Fault(string Part, PartFault Kind);

    internal sealed record Show(string? Card, int? Copy);

    internal sealed record Challenge(string? Digits);

    internal sealed record Authorise(string Vehicle, string Grantee, IReadOnlyList<Purpose> Purposes, int Days);

    internal sealed record Cancel(string Vehicle, string Authorisation);

    internal sealed record State(string Credential, int Number);

    internal sealed record Wanted(string Credential, bool IsOn);

    internal sealed record View(CameraSource Source, CameraPose Pose);
}
