using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>What tests require of a verifier of all curves.</summary>
internal static class Signatures
{
    private const int Stride = 9;

    /// <summary>The signature is valid for the message; with a bit of either turned it is not.</summary>
    public static void RequireOnlyThis(PublicKey key, byte[] message, string signature)
    {
        RequireOnlyThis(NewVerifier(), key, message, signature);
    }

    /// <inheritdoc cref="RequireOnlyThis(PublicKey, byte[], string)"/>
    public static void RequireOnlyThis(SignatureVerifier verifier, PublicKey key, byte[] message, string signature)
    {
        byte[] bytes = Hex.Bytes(signature);
        Assert.IsTrue(Verify(verifier, key, message, bytes) == SignatureResult.Valid);
        for (int i = 0; i < bytes.Length; i += Stride)
        {
            bytes[i] ^= 4;
            Assert.IsTrue(Verify(verifier, key, message, bytes) != SignatureResult.Valid, i.ToString());
            bytes[i] ^= 4;
        }

        byte[] another = new byte[message.Length + 1];
        message.CopyTo(another, 0);
        Assert.IsTrue(Verify(verifier, key, another, bytes) == SignatureResult.Invalid);
    }

    public static void RequireMalformed(PublicKey key, string signature)
    {
        Assert.IsTrue(Verify(NewVerifier(), key, new byte[1], Hex.Bytes(signature)) == SignatureResult.Malformed);
    }

    public static SignatureResult Verify(SignatureVerifier verifier, PublicKey key, byte[] message, byte[] signature)
    {
        verifier.Start(key, signature, 0, signature.Length);
        verifier.Update(message, 0, message.Length);
        return verifier.Finish();
    }

    public static SignatureVerifier NewVerifier()
    {
        return new SignatureVerifier(new SignatureScheme[] { new EdDsa() });
    }
}
