using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>All that an authority knows of an entry of a status list.</summary>
public sealed record KnownEntry(StateSet States, bool IsWanted, DynamicFacts Facts);
