using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// One signature algorithm: verifies one signature at a time. A scheme in an assembly of its own is handed to the constructor of
/// <see cref="SignatureVerifier"/>.
/// </summary>
public abstract class SignatureScheme
{
    private PublicKey _generator;

    // Its work is of this library's types, so no other assembly could make one.
    internal SignatureScheme()
    {
    }

    /// <summary>The curve of the keys that it verifies with.</summary>
    public abstract Curve Curve { get; }

    /// <summary>The generator of the curve, always the same object. With a table, it makes every verification faster.</summary>
    internal PublicKey Generator => _generator ??= new PublicKey(Group);

    private protected abstract WeierstrassCurve Group { get; }

    /// <summary>Takes the signature and makes ready for the message.</summary>
    /// <param name="work">Free to be used; its R and S stay as they are until Finish.</param>
    /// <param name="key">A key of this algorithm.</param>
    /// <param name="signature">Holds the signature.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="count">Its length.</param>
    /// <returns>False when it is malformed.</returns>
    internal abstract bool Start(WorkSpace work, PublicKey key, byte[] signature, int offset, int count);

    /// <summary>Takes a piece of the message.</summary>
    internal abstract void Update(byte[] data, int offset, int count);

    /// <summary>Whether the key signed the message. Called once after every Start that was true.</summary>
    /// <param name="work">The one that Start was given.</param>
    internal abstract bool Finish(WorkSpace work);
}
