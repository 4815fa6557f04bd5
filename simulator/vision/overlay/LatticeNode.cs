using System.Numerics;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>A crossing of the lattice; not found means that its place follows from its neighbours.</summary>
public readonly record struct LatticeNode(Vector2 Place, bool IsFound);
