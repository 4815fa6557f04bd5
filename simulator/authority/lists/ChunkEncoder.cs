using System.Buffers.Binary;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>Writes one chunk as planned.</summary>
internal sealed class ChunkEncoder(LsfDescription description, int[] stateLengths)
{
    private readonly int[] _stateCodes = HuffmanLengths.Codes(stateLengths);

    /// <summary>Encodes the plan's entries.</summary>
    /// <param name="plan">How, and how many.</param>
    /// <param name="entries">Exactly the entries of the chunk.</param>
    /// <param name="coverStart">The first index that the chunk speaks for.</param>
    /// <param name="coverEnd">The first that it does not.</param>
    internal byte[] Encode(ChunkPlan plan, ReadOnlySpan<ListedState> entries, int coverStart, int coverEnd)
    {
        var chunk = new byte[1 << description.Log2Chunk];
        WriteHead(chunk, plan, coverStart, coverEnd);
        int skips = LsfLayout.SkipCount(plan.Codes, description.SkipInterval);
        var bits = new BitWriter(chunk, LsfLayout.ChunkHeadLength + LsfLayout.SkipLength * skips);
        WriteCodes(chunk, plan, entries, coverStart, bits);
        return coverEnd == description.IndexCount ? Shorten(chunk, bits) : chunk;
    }

    private static void WriteHead(Span<byte> chunk, ChunkPlan plan, int coverStart, int coverEnd)
    {
        BinaryPrimitives.WriteInt32LittleEndian(chunk, coverStart);
        BinaryPrimitives.WriteInt32LittleEndian(chunk[4..], coverEnd);
        chunk[8] = (byte)((plan.HasRuns ? 1 << 5 : 0) | plan.GapBits);
        chunk[9] = (byte)plan.RunBits;
        BinaryPrimitives.WriteUInt16LittleEndian(chunk[10..], (ushort)plan.Codes);
    }

    private void WriteCodes(byte[] chunk, ChunkPlan plan, ReadOnlySpan<ListedState> entries, int coverStart, BitWriter bits)
    {
        int next = coverStart;
        for (int code = 0, entry = 0; code < plan.Codes; code++)
        {
            ListedState first = entries[entry];
            int run = plan.HasRuns ? ListRun.Length(entries[entry..]) : 1;
            bits.Rice(first.Index - next, plan.GapBits);
            WriteSkip(chunk, code, first.Index - coverStart, bits.GapEnd);
            if (plan.HasRuns)
            {
                bits.Rice(run - 1, plan.RunBits);
            }

            WriteState(first.State, bits);
            next = first.Index + run;
            entry += run;
        }
    }

    private void WriteState(byte state, BitWriter bits)
    {
        if (stateLengths[state] != HuffmanLengths.Sentinel)
        {
            bits.State(_stateCodes[state], stateLengths[state]);
        }
    }

    private void WriteSkip(Span<byte> chunk, int code, int distance, int bit)
    {
        int interval = description.SkipInterval;
        if (interval == 0 || code == 0 || code % interval != 0)
        {
            return;
        }

        Span<byte> skip = chunk[(LsfLayout.ChunkHeadLength + LsfLayout.SkipLength * (code / interval - 1))..];
        BinaryPrimitives.WriteUInt16LittleEndian(skip, (ushort)distance);
        skip[2] = (byte)(distance >> 16);
        BinaryPrimitives.WriteUInt16LittleEndian(skip[3..], (ushort)bit);
    }

    // The last chunk drops the bytes between the streams, if there are any.
    private static byte[] Shorten(byte[] chunk, BitWriter bits)
    {
        int gaps = (bits.GapEnd + 7) / 8;
        int states = (bits.StateBits + 7) / 8;
        return gaps + states < chunk.Length ? [.. chunk[..gaps], .. chunk[^states..]] : chunk;
    }
}
