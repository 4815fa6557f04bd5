using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>Verifies the signature of a COSE_Sign1 message over its Sig_structure (RFC 9052, section 4.4).</summary>
public sealed class MessageSignature
{
    private readonly SignatureVerifier _verifier = new SignatureVerifier(new SignatureScheme[] { new EdDsa() });

    // Array of four; text "Signature1". The received bytes of the two byte strings follow as they are: deterministic encoding
    // leaves only one way to write their heads.
    private readonly byte[] _context = { 0x84, 0x6A, 0x53, 0x69, 0x67, 0x6E, 0x61, 0x74, 0x75, 0x72, 0x65, 0x31 };
    private readonly byte[] _emptyExternalData = { 0x40 };

    /// <summary>The generator of a curve, of which a table makes every verification here faster; null for an unknown curve.</summary>
    public PublicKey GeneratorOf(Curve curve)
    {
        return _verifier.GeneratorOf(curve);
    }

    /// <summary>Verifies with a key; Unsupported when the algorithm of the header is not the key's.</summary>
    public SignatureResult Verify(CoseSign1 message, PublicKey key)
    {
        if (SignatureAlgorithm.CurveOf(message.Algorithm) != key.Curve)
        {
            return SignatureResult.Unsupported;
        }

        ByteSegment signature = message.Signature;
        _verifier.Start(key, signature.Buffer, signature.Offset, signature.Count);
        _verifier.Update(_context, 0, _context.Length);
        Update(message.EncodedProtected);
        _verifier.Update(_emptyExternalData, 0, _emptyExternalData.Length);
        Update(message.EncodedPayload);
        return _verifier.Finish();
    }

    private void Update(ByteSegment segment)
    {
        _verifier.Update(segment.Buffer, segment.Offset, segment.Count);
    }
}
