using System;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The digests of a list file: HMAC-SHA-256 under fixed public keys, because the chip computes that natively and plain SHA-256
/// not. The keys separate the uses and keep nothing secret, so comparing may stop at the first difference.
/// </summary>
internal static class ListDigest
{
    internal const int RootLength = 32;
    internal const int Length = 16;

    internal static readonly byte[] ChunkKey = { 0x4C, 0x53, 0x46, 0x31, 0x2D, 0x63, 0x68, 0x75, 0x6E, 0x6B };
    internal static readonly byte[] PageKey = { 0x4C, 0x53, 0x46, 0x31, 0x2D, 0x70, 0x61, 0x67, 0x65 };
    internal static readonly byte[] RootKey = { 0x4C, 0x53, 0x46, 0x31, 0x2D, 0x72, 0x6F, 0x6F, 0x74 };

    /// <summary>
    /// Whether the digest of the whole of <paramref name="data"/> starts with the expected bytes, a multiple of eight.
    /// </summary>
    internal static bool Matches(IKeyedHash hash, byte[] key, byte[] data, byte[] expected, int offset, int length)
    {
        return AreEqual(hash.Compute(key, data), expected, offset, length);
    }

    /// <summary>Whether a digest starts with the expected bytes, a multiple of eight.</summary>
    internal static bool AreEqual(byte[] digest, byte[] expected, int offset, int length)
    {
        if (length == Length)
        {
            return BitConverter.ToInt64(digest, 0) == BitConverter.ToInt64(expected, offset)
                && BitConverter.ToInt64(digest, sizeof(long)) == BitConverter.ToInt64(expected, offset + sizeof(long));
        }

        for (int i = 0; i < length; i += sizeof(long))
        {
            if (BitConverter.ToInt64(digest, i) != BitConverter.ToInt64(expected, offset + i))
            {
                return false;
            }
        }

        return true;
    }
}
