using System;
using ELicense.Crypto;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>Signatures that implementations are known to take for what they are not.</summary>
[TestClass]
public class WycheproofTests
{
    private const int CoordinateLength = 32;
    private const int Header = 1 + (2 * CoordinateLength);

    [TestMethod]
    public void EcdsaP256()
    {
        byte[] vectors = PublicVectors.All();
        if (vectors == null)
        {
            Assert.SkipTest("no folder shared/vectors beside the repository");
        }

        SignatureVerifier verifier = new SignatureVerifier();
        for (int at = 0; at < vectors.Length;)
        {
            byte[] message = PublicVectors.Piece(vectors, at + Header);
            byte[] signature = PublicVectors.Piece(vectors, at + Header + 2 + message.Length);
            verifier.Start(Key(vectors, at + 1), signature, 0, signature.Length);
            verifier.Update(message, 0, message.Length);
            Assert.AreEqual(vectors[at] == 1, verifier.Finish() == SignatureResult.Valid, at.ToString());
            at += Header + 2 + message.Length + 2 + signature.Length;
        }
    }

    private static PublicKey Key(byte[] vectors, int offset)
    {
        byte[] x = new byte[CoordinateLength];
        byte[] y = new byte[CoordinateLength];
        Array.Copy(vectors, offset, x, 0, CoordinateLength);
        Array.Copy(vectors, offset + CoordinateLength, y, 0, CoordinateLength);
        return PublicKey.Create(Curve.P256, x, y);
    }
}
