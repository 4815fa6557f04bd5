using System;
using ELicense.Crypto;
using ELicense.Hal;

namespace ELicense.Tests.Device;

/// <summary>
/// HMAC-SHA-256 (RFC 2104) over ELicense.Crypto, for interpreters without the native one. Keys of up to 64 bytes.
/// </summary>
internal sealed class ManagedKeyedHash : IKeyedHash
{
    private const int BlockLength = 64;
    private const int Length = 32;
    private const byte Inner = 0x36;
    private const byte Outer = 0x5C;

    private readonly Sha256 _hash = new Sha256();

    public byte[] Compute(byte[] key, byte[] data)
    {
        byte[] digest = new byte[Length];
        Digest(key, Inner, data, digest);
        byte[] result = new byte[Length];
        Digest(key, Outer, digest, result);
        return result;
    }

    private void Digest(byte[] key, byte pad, byte[] data, byte[] digest)
    {
        byte[] block = new byte[BlockLength];
        Array.Copy(key, 0, block, 0, key.Length);
        for (int i = 0; i < BlockLength; i++)
        {
            block[i] ^= pad;
        }

        _hash.Update(block, 0, BlockLength);
        _hash.Update(data, 0, data.Length);
        _hash.Finish(digest, 0);
    }
}
