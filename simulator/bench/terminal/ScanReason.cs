using ELicense.Verification;

namespace ELicense.Simulator.Bench.Terminal;

/// <summary>A reason's number and figure; the words are the phrases' (firmware/data/phrases.tsv).</summary>
internal sealed record ScanReason(int Code, int Argument)
{
    public static ScanReason Of(Reason reason) => new(reason.Code, reason.Argument);
}
