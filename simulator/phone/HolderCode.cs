using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Phone;

/// <summary>The texts of the codes that a phone shows.</summary>
public static class HolderCode
{
    private const int ChallengeDigits = 6;

    /// <summary>The credential alone: what a mark or a certificate always is, and a copy of everything else.</summary>
    public static string Static(WalletEntry entry) => LicenceCodeText.Of(entry.Credential.Message);

    /// <summary>The credential with the holder's proof.</summary>
    /// <param name="entry">A credential that is bound to a key.</param>
    /// <param name="time">The phone's clock.</param>
    /// <param name="challenge">The six digits that a terminal shows; null for a code that renews itself.</param>
    /// <exception cref="ArgumentException">The credential has no key.</exception>
    public static string Dynamic(WalletEntry entry, DateTimeOffset time, string? challenge = null)
    {
        if (entry.HolderKey is null)
        {
            throw new ArgumentException("the credential is bound to no key", nameof(entry));
        }

        byte[] credential = entry.Credential.Message;
        return LicenceCodeText.Of(PresentationWriter.Sign(entry.HolderKey, credential, time.ToUnixTimeSeconds(), challenge));
    }

    /// <summary>The code that a phone shows of itself: dynamic when there is a key.</summary>
    public static Outcome<string> Usual(WalletEntry entry, DateTimeOffset time, string? challenge)
    {
        if (challenge is null)
        {
            return entry.HolderKey is null ? Static(entry) : Dynamic(entry, time);
        }

        if (entry.HolderKey is null || challenge.Length != ChallengeDigits || !challenge.All(char.IsAsciiDigit))
        {
            return new Refusal(RefusalCode.NoChallengeHere, "a challenge has six digits, and takes a credential with a key");
        }

        return Dynamic(entry, time, challenge);
    }
}
