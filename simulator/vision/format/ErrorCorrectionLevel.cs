namespace ELicense.Simulator.Vision.Format;

/// <summary>How much of a symbol may be damaged: about 7, 15, 25, 30 percent of its codewords.</summary>
public enum ErrorCorrectionLevel
{
    Unknown = 0,
    L,
    M,
    Q,
    H,
}
