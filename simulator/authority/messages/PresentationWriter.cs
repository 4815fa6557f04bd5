using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>Writes presentations (docs/format.md, section 6): the holder's key signs the time around the credential.</summary>
public static class PresentationWriter
{
    private const int HeaderEmbeddedCredential = 13;

    /// <summary>Signs a presentation.</summary>
    /// <param name="holderKey">The key that the credential's cnf names.</param>
    /// <param name="credential">The signed credential with its tag.</param>
    /// <param name="issuedAt">The phone's clock, Unix seconds.</param>
    /// <param name="challenge">The six digits that a terminal shows; null for a code that renews itself.</param>
    public static byte[] Sign(SigningKey holderKey, byte[] credential, long issuedAt, string? challenge = null)
    {
        DeterministicMap claims = new DeterministicMap().Add(6, issuedAt);
        if (challenge is not null)
        {
            claims.Add(10, challenge);
        }

        DeterministicMap headers = new DeterministicMap().AddEncoded(HeaderEmbeddedCredential, credential);
        return CoseSign1Writer.Sign(holderKey, MessageType.Presentation, claims.Encode(), headers);
    }
}
