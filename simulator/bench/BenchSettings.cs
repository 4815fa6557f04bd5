using ELicense.Simulator.Handheld;
using ELicense.Terminal.Text;

namespace ELicense.Simulator.Bench;

/// <summary>How a bench is set up.</summary>
/// <param name="Urls">Where its page is, separated by semicolons.</param>
/// <param name="Profile">The folder that keeps terminal, phones and authority; null for one that keeps nothing.</param>
/// <param name="Board">The terminal's hardware.</param>
/// <param name="Language">The terminal's language.</param>
/// <param name="Time">The bench's clock.</param>
internal sealed record BenchSettings(string Urls, string? Profile, BoardModel Board, Language Language, TimeProvider Time);
