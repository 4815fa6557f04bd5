using System.Buffers.Binary;

namespace ELicense.Simulator.Samples.Png;

/// <summary>
/// Compresses to the zlib format (RFC 1950) as one block of RFC 1951. The platform's compressor gives other bytes from one
/// version and one processor to the next; this one gives the same for ever, and is for nothing else.
/// </summary>
internal static class Zlib
{
    private const int EndOfBlock = 256;
    private const int LiteralsAndLengths = 286;
    private const int Distances = 30;
    private const int LengthsOfLengths = 19;

    // The order in which RFC 1951, section 3.2.7, sends the lengths of the codes of lengths.
    private static readonly int[] s_order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    internal static byte[] Compress(byte[] bytes)
    {
        var result = new MemoryStream();
        result.Write([0x78, 0x9C]);
        result.Write(Block([.. new RepeatFinder(bytes).Steps()]));
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32(bytes));
        result.Write(checksum);
        return result.ToArray();
    }

    private static byte[] Block(Repeat[] steps)
    {
        var literals = new int[LiteralsAndLengths];
        var distances = new int[Distances];
        foreach (Repeat step in steps)
        {
            literals[step.Length == 0 ? step.Value : LengthCode(step.Length).Code]++;
            distances[step.Length == 0 ? 0 : DistanceCode(step.Value).Code]++;
        }

        var bits = new DeflateBits();
        var literalCode = new PrefixCode(literals, 15);
        var distanceCode = new PrefixCode(distances, 15);
        WriteHeader(bits, [.. literalCode.Lengths, .. distanceCode.Lengths]);
        foreach (Repeat step in steps)
        {
            Write(bits, step, literalCode, distanceCode);
        }

        literalCode.Write(bits, EndOfBlock);
        return bits.ToArray();
    }

    private static void WriteHeader(DeflateBits bits, int[] lengths)
    {
        var weights = new int[LengthsOfLengths];
        foreach (int length in lengths)
        {
            weights[length]++;
        }

        var code = new PrefixCode(weights, 7);
        bits.WriteNumber(1, 1); // the last block
        bits.WriteNumber(2, 2); // with codes of its own
        bits.WriteNumber(LiteralsAndLengths - 257, 5);
        bits.WriteNumber(Distances - 1, 5);
        bits.WriteNumber(LengthsOfLengths - 4, 4);
        foreach (int symbol in s_order)
        {
            bits.WriteNumber(code.Lengths[symbol], 3);
        }

        foreach (int length in lengths)
        {
            code.Write(bits, length);
        }
    }

    private static void Write(DeflateBits bits, Repeat step, PrefixCode literals, PrefixCode distances)
    {
        if (step.Length == 0)
        {
            literals.Write(bits, step.Value);
            return;
        }

        (int code, int extra, int remainder) = LengthCode(step.Length);
        literals.Write(bits, code);
        bits.WriteNumber(remainder, extra);
        (code, extra, remainder) = DistanceCode(step.Value);
        distances.Write(bits, code);
        bits.WriteNumber(remainder, extra);
    }

    // RFC 1951, section 3.2.5: four codes for every number of extra bits, two for distances.
    private static (int Code, int Extra, int Remainder) LengthCode(int length)
    {
        int value = length - 3;
        if (length == 258)
        {
            return (285, 0, 0);
        }

        int extra = value < 8 ? 0 : int.Log2(value) - 2;
        return (257 + 4 * extra + (value >> extra), extra, value & ((1 << extra) - 1));
    }

    private static (int Code, int Extra, int Remainder) DistanceCode(int distance)
    {
        int value = distance - 1;
        int extra = value < 4 ? 0 : int.Log2(value) - 1;
        return (2 * extra + (value >> extra), extra, value & ((1 << extra) - 1));
    }

    private static uint Adler32(byte[] bytes)
    {
        const uint prime = 65521;
        uint low = 1, high = 0;
        foreach (byte value in bytes)
        {
            low = (low + value) % prime;
            high = (high + low) % prime;
        }

        return high << 16 | low;
    }
}
