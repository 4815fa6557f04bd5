using ELicense.Simulator.Board.Parts;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>A part of the terminal that can be broken, and what is wrong with it.</summary>
internal sealed record PartState(string Name, PartFault Fault);
