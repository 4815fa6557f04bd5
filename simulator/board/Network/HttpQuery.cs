namespace ELicense.Simulator.Board.Network;

/// <summary>A request as it arrives.</summary>
public sealed record HttpQuery(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body);
