using System.Security.Cryptography;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>The digests of a list file: HMAC-SHA-256 under three public keys.</summary>
internal static class LsfDigest
{
    internal static byte[] Root(ReadOnlySpan<byte> top) => HMACSHA256.HashData("LSF1-root"u8, top);

    internal static ReadOnlySpan<byte> Page(ReadOnlySpan<byte> digests) =>
        HMACSHA256.HashData("LSF1-page"u8, digests).AsSpan(0, LsfLayout.DigestLength);

    internal static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> chunk) =>
        HMACSHA256.HashData("LSF1-chunk"u8, chunk).AsSpan(0, LsfLayout.DigestLength);
}
