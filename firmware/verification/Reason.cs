namespace ELicense.Verification;

/// <summary>Why a verdict is what it is: a number for good, and a figure where the words have room for one.</summary>
public sealed class Reason
{
    /// <summary>A reason with the verdict of <see cref="ReasonCode.VerdictOf"/>.</summary>
    public Reason(int code, int argument)
        : this(code, argument, ReasonCode.VerdictOf(code))
    {
    }

    public Reason(int code, int argument, Verdict verdict)
    {
        Code = code;
        Argument = argument;
        Verdict = verdict;
    }

    /// <summary>A <see cref="ReasonCode"/>.</summary>
    public int Code { get; }

    /// <summary>Seconds (603, 604), hours (523, 524), days (708), the region (520); else 0.</summary>
    public int Argument { get; }

    /// <summary>The least that this reason makes of the verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// Order of the verdicts, gravest highest: forged or copied, Wanted, other NotValid, MustNotDrive, Unknown, Notice, Pass.
    /// </summary>
    public int Gravity => ReasonCode.IsForgeryOrCopy(Code) ? VerdictRule.ForgeryGravity : VerdictRule.GravityOf(Verdict);
}
