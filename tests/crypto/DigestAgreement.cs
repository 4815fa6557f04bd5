using ELicense.Crypto;

namespace ELicense.Tests.Crypto;

/// <summary>Holds a digest to another implementation, over every length of a few blocks, in one piece and in several.</summary>
internal static class DigestAgreement
{
    internal static void Check(MessageDigest digest, Func<byte[], byte[]> reference, int seed)
    {
        Random random = new(seed);
        for (int length = 0; length <= 3 * digest.BlockLength; length++)
        {
            byte[] message = new byte[length];
            random.NextBytes(message);
            byte[] expected = reference(message);
            Assert.Equal(expected, InPieces(digest, message, _ => length));
            Assert.Equal(expected, InPieces(digest, message, _ => 1));
            Assert.Equal(expected, InPieces(digest, message, left => random.Next(left + 1)));
        }
    }

    private static byte[] InPieces(MessageDigest digest, byte[] message, Func<int, int> size)
    {
        byte[] result = new byte[digest.Length + 2];
        for (int at = 0, count; at < message.Length; at += count)
        {
            count = size(message.Length - at);
            digest.Update(message, at, count);
        }
        digest.Finish(result, 1);
        Assert.Equal(0, result[0] | result[^1]);
        return result[1..^1];
    }
}
