using System;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// Verifies signatures one after the other, each over a message that comes in pieces: Start, Update as often as needed, Finish.
/// The key decides the algorithm. Verifies only, in variable time: it must never be given a secret.
/// </summary>
/// <remarks>Holds its work space: one thread an object. The first use of an algorithm allocates, later ones do not.</remarks>
public sealed class SignatureVerifier
{
    private readonly WorkSpace _work = new WorkSpace();
    private readonly SignatureScheme[] _further;
    private SignatureScheme _ecdsa;
    private SignatureScheme _sm2;
    private SignatureScheme _scheme;
    private SignatureResult _refusal;

    /// <summary>Makes a verifier for P-256 and SM2.</summary>
    public SignatureVerifier()
        : this(new SignatureScheme[0])
    {
    }

    /// <summary>Makes a verifier for P-256, SM2 and the curves of further schemes.</summary>
    /// <param name="further">Schemes that no other verifier has.</param>
    public SignatureVerifier(SignatureScheme[] further)
    {
        if (further == null)
        {
            throw new ArgumentNullException(nameof(further));
        }

        _further = further;
    }

    /// <summary>
    /// The generator of a curve, always the same object of this verifier. With a table, it makes every verification on the curve faster.
    /// </summary>
    /// <returns>Null for a curve of which there is no scheme.</returns>
    public PublicKey GeneratorOf(Curve curve)
    {
        SignatureScheme scheme = SchemeOf(curve);
        return scheme == null ? null : scheme.Generator;
    }

    /// <summary>Begins a verification; one that was under way is forgotten.</summary>
    /// <param name="key">The signer's key.</param>
    /// <param name="signature">Holds the signature: r and s, 32 bytes each, for P-256 and SM2. Not kept.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="count">Its length in bytes; another than the algorithm's is malformed.</param>
    /// <returns>False when <see cref="Finish"/> will not say valid, whatever the message.</returns>
    /// <exception cref="ArgumentException">The signature does not lie within the array.</exception>
    public bool Start(PublicKey key, byte[] signature, int offset, int count)
    {
        if (key == null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        Piece.Check(signature, offset, count);
        _scheme = SchemeOf(key.Curve);
        _refusal = SignatureResult.Unsupported;
        if (_scheme == null)
        {
            return false;
        }

        if (_scheme.Start(_work, key, signature, offset, count))
        {
            return true;
        }

        _scheme = null;
        _refusal = SignatureResult.Malformed;
        return false;
    }

    /// <summary>Takes a piece of the message.</summary>
    /// <exception cref="ArgumentException">The piece does not lie within the array.</exception>
    public void Update(byte[] data, int offset, int count)
    {
        Piece.Check(data, offset, count);
        if (_scheme != null)
        {
            _scheme.Update(data, offset, count);
        }
    }

    /// <summary>Ends the verification.</summary>
    /// <returns>The result; unknown when none was begun.</returns>
    public SignatureResult Finish()
    {
        SignatureScheme scheme = _scheme;
        SignatureResult refusal = _refusal;
        _scheme = null;
        _refusal = SignatureResult.Unknown;
        if (scheme == null)
        {
            return refusal;
        }

        return scheme.Finish(_work) ? SignatureResult.Valid : SignatureResult.Invalid;
    }

    private SignatureScheme SchemeOf(Curve curve)
    {
        switch (curve)
        {
            case Curve.P256:
                return _ecdsa ??= new Ecdsa();
            case Curve.Sm2:
                return _sm2 ??= new Sm2();
            default:
                return FurtherSchemeOf(curve);
        }
    }

    private SignatureScheme FurtherSchemeOf(Curve curve)
    {
        for (int i = 0; i < _further.Length; i++)
        {
            if (_further[i].Curve == curve)
            {
                return _further[i];
            }
        }
        return null;
    }
}
