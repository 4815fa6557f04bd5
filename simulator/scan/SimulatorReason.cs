namespace ELicense.Simulator.Scan;

/// <summary>
/// Reasons that only the simulator gives, because a terminal is handed codes and not files, and is always an officer's. Their words are
/// in phrases.tsv.
/// </summary>
public static class SimulatorReason
{
    public const int NoCodeInPicture = 106;
    public const int UnreadableFile = 107;

    /// <summary>The trust list does not say what verifiers of this purpose may see.</summary>
    public const int PurposeUnknown = 558;

    /// <summary>A state that the purpose may not see, and that is not in order.</summary>
    public const int StateWithheld = 559;

    public static int Of(CodeInput input) => input.IsReadable ? NoCodeInPicture : UnreadableFile;
}
