using System.Formats.Cbor;
using System.IO.Compression;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Tokens;

/// <summary>
/// The Status List of draft-ietf-oauth-status-list-21, section 4, in CBOR: a map of the bits of a status and the statuses,
/// packed from the low end of each byte and compressed with zlib.
/// </summary>
public sealed class TokenStatusList
{
    // A shard at 8 bits; nobody's list may inflate to more.
    private const int MaximumBytes = 1 << 20;

    private readonly byte[] _statuses;

    private TokenStatusList(int bits, byte[] statuses)
    {
        Bits = bits;
        _statuses = statuses;
    }

    /// <summary>1, 2, 4 or 8.</summary>
    public int Bits { get; }

    /// <summary>How many statuses there are.</summary>
    public int Count => _statuses.Length * 8 / Bits;

    /// <summary>The status of an index below <see cref="Count"/>.</summary>
    public int this[int index] => _statuses[index * Bits / 8] >> (index * Bits % 8) & ((1 << Bits) - 1);

    /// <summary>A list of so many zeros.</summary>
    public static TokenStatusList Zeros(int bits, int count) => new(bits, new byte[count * bits / 8]);

    /// <summary>Reads the map.</summary>
    /// <returns>Null when it is malformed, or has more than 2^20 bytes of statuses.</returns>
    public static TokenStatusList? Read(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            return Read(new CborReader(encoded, CborConformanceMode.Strict));
        }
        catch (Exception failure) when (failure is CborContentException or InvalidOperationException or InvalidDataException
            or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Sets the status of an index that has 0.</summary>
    public void Set(int index, int status) => _statuses[index * Bits / 8] |= (byte)(status << (index * Bits % 8));

    /// <summary>How many statuses are not 0.</summary>
    public int CountNonZero()
    {
        int count = 0;
        int at = 0;
        for (int next; (next = _statuses.AsSpan(at).IndexOfAnyExcept((byte)0)) >= 0; at++)
        {
            at += next;
            for (int left = _statuses[at]; left != 0; left >>= Bits)
            {
                count += (left & ((1 << Bits) - 1)) != 0 ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>The map, in deterministic encoding.</summary>
    public byte[] Encode()
    {
        using MemoryStream compressed = new();
        using (ZLibStream stream = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(_statuses);
        }

        byte[] bits = DeterministicMap.Item(writer => writer.WriteInt32(Bits));
        byte[] list = DeterministicMap.Item(writer => writer.WriteByteString(compressed.ToArray()));
        return new DeterministicMap().AddEncoded("bits", bits).AddEncoded("lst", list).Encode();
    }

    private static TokenStatusList? Read(CborReader reader)
    {
        int bits = 0;
        byte[]? statuses = null;
        for (int? left = reader.ReadStartMap(); left > 0; left--)
        {
            switch (reader.ReadTextString())
            {
                case "bits":
                    bits = reader.ReadInt32();
                    break;
                case "lst":
                    statuses = Inflate(reader.ReadByteString());
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }

        return bits is 1 or 2 or 4 or 8 && statuses is not null ? new TokenStatusList(bits, statuses) : null;
    }

    private static byte[]? Inflate(byte[] compressed)
    {
        using ZLibStream stream = new(new MemoryStream(compressed), CompressionMode.Decompress);
        var statuses = new byte[MaximumBytes + 1];
        int length = stream.ReadAtLeast(statuses, statuses.Length, throwOnEndOfStream: false);
        return length <= MaximumBytes ? statuses[..length] : null;
    }
}
