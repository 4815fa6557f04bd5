namespace ELicense.Simulator.Board.Serial;

/// <summary>A code found in a picture.</summary>
/// <param name="Text">What it says.</param>
/// <param name="ModulePixels">The side of a module in the picture; 0 when it does not matter.</param>
public sealed record DecodedCode(string Text, double ModulePixels);
