namespace ELicense.Simulator.Scan;

/// <summary>Reasons that only the simulator gives, because a terminal is handed codes and not files. Their words are in phrases.tsv.</summary>
public static class SimulatorReason
{
    public const int NoCodeInPicture = 106;
    public const int UnreadableFile = 107;

    public static int Of(CodeInput input) => input.IsReadable ? NoCodeInPicture : UnreadableFile;
}
