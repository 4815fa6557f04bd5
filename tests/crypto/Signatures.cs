using System.Numerics;
using ELicense.Crypto;

namespace ELicense.Tests.Crypto;

/// <summary>What the signature tests have in common.</summary>
internal static class Signatures
{
    internal static readonly BigInteger P256Order = Number("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
    internal static readonly BigInteger Sm2Order = Number("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");

    internal static byte[] Hex(string hex) => Convert.FromHexString(hex);

    internal static BigInteger Number(string hex) => Number(Hex(hex));

    internal static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>32 bytes, big-endian, of a number below 2^256.</summary>
    internal static byte[] Bytes(BigInteger number)
    {
        byte[] bytes = new byte[32];
        byte[] digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(bytes, 32 - digits.Length);
        return bytes;
    }

    internal static byte[] Pair(BigInteger r, BigInteger s) => [.. Bytes(r), .. Bytes(s)];

    internal static SignatureResult Verify(SignatureVerifier verifier, PublicKey key, byte[] message, byte[] signature)
    {
        bool possible = verifier.Start(key, signature, 0, signature.Length);
        verifier.Update(message, 0, message.Length);
        SignatureResult result = verifier.Finish();
        Assert.True(possible || result != SignatureResult.Valid);
        return result;
    }

    internal static byte[] Spoil(byte[] bytes, int at, int bit)
    {
        byte[] spoilt = [.. bytes];
        spoilt[at] ^= (byte)(1 << bit);
        return spoilt;
    }
}
