namespace ELicense.Simulator.Authority.Import;

/// <summary>How much was imported.</summary>
public sealed record ImportedRows(long Count);
