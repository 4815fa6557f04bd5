using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>The spelling of verdicts and answers in --json and in samples.json.</summary>
public static class VerdictName
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Unknown => "unknown",
        Verdict.Pass => "pass",
        Verdict.Notice => "notice",
        Verdict.MustNotDrive => "must-not-drive",
        Verdict.NotValid => "not-valid",
        Verdict.Wanted => "wanted",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static string Of(Answer answer) => answer switch
    {
        Answer.Unknown => "unknown",
        Answer.Yes => "yes",
        Answer.No => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
