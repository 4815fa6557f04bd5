namespace ELicense.Simulator.Vision.Format;

/// <summary>What the format information says: the correction level and the data mask, 0 to 7.</summary>
internal readonly record struct SymbolFormat(ErrorCorrectionLevel Level, int Mask);
