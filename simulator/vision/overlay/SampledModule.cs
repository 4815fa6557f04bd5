using System.Numerics;

namespace ELicense.Simulator.Vision.Overlay;

/// <summary>Where a module was looked at, and what it was taken for.</summary>
public readonly record struct SampledModule(Vector2 Place, bool IsDark);
