using ELicense.Hal;
using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>What a verdict sounds like.</summary>
internal static class SignalOf
{
    // Whoever is wanted must not hear it.
    public static SignalPattern Verdict(Verdict verdict)
    {
        switch (verdict)
        {
            case ELicense.Verification.Verdict.Pass: return SignalPattern.Pass;
            case ELicense.Verification.Verdict.Notice: return SignalPattern.Notice;
            case ELicense.Verification.Verdict.Wanted: return SignalPattern.Notice;
            case ELicense.Verification.Verdict.MustNotDrive: return SignalPattern.MustNotDrive;
            case ELicense.Verification.Verdict.NotValid: return SignalPattern.NotValid;
            default: return SignalPattern.Unknown;
        }
    }
}
