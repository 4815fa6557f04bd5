using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>
/// The nonces of a deterministic SM2 signature: HMAC-SHA-256 under the secret, over a counter and the hash of the message.
/// Another message gives other nonces, so none is ever used for two. A block is a nonce as <see cref="EvenNonce"/> chooses it.
/// </summary>
internal sealed class MessageKeyedRandom(ECDomainParameters domain, byte[] secret, byte[] message) : SecureRandom
{
    private readonly byte[] _messageHash = SHA256.HashData(message);
    private int _counter;

    public override void NextBytes(byte[] buf) => NextBytes(buf, 0, buf.Length);

    public override void NextBytes(byte[] buf, int off, int len)
    {
        for (int filled = 0; filled < len; filled += SHA256.HashSizeInBytes)
        {
            byte[] block = NextBlock();
            Array.Copy(block, 0, buf, off + filled, Math.Min(block.Length, len - filled));
        }
    }

    private byte[] NextBlock()
    {
        byte[] input = new byte[sizeof(int) + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(input, _counter++);
        _messageHash.CopyTo(input, sizeof(int));
        BigInteger k = EvenNonce.Choose(domain, new BigInteger(1, HMACSHA256.HashData(secret, input)).Mod(domain.N));
        byte[] digits = k.ToByteArrayUnsigned();
        byte[] block = new byte[SHA256.HashSizeInBytes];
        digits.CopyTo(block, block.Length - digits.Length);
        return block;
    }
}
