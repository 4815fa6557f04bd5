using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>
/// Bytes that are the same for the same seed: SHA-256 of seed and counter. For samples and tests that must come out the same byte
/// for byte; whoever knows the seed knows every key.
/// </summary>
public sealed class SeededRandom(string seed) : IRandomSource
{
    private readonly byte[] _seed = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
    private long _counter;

    public void Fill(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            byte[] block = NextBlock();
            int count = Math.Min(block.Length, buffer.Length);
            block.AsSpan(0, count).CopyTo(buffer);
            buffer = buffer[count..];
        }
    }

    private byte[] NextBlock()
    {
        byte[] input = new byte[_seed.Length + sizeof(long)];
        _seed.CopyTo(input, 0);
        BinaryPrimitives.WriteInt64BigEndian(input.AsSpan(_seed.Length), _counter++);
        return SHA256.HashData(input);
    }
}
