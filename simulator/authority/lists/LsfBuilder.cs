using System.Buffers.Binary;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// Writes list files (docs/status-lists.md, 3). The same input gives the same bytes. What was written is decoded again and
/// compared with the input before anybody gets it.
/// </summary>
public static class LsfBuilder
{
    /// <summary>Builds a file.</summary>
    /// <param name="description">What the file is.</param>
    /// <param name="entries">The listed indices, ascending.</param>
    /// <exception cref="ArgumentException">The description or an entry breaks a rule of the format.</exception>
    /// <exception cref="InvalidDataException">What was written reads back as something else.</exception>
    public static LsfContent Build(LsfDescription description, ReadOnlySpan<ListedState> entries)
    {
        LsfRules.Check(description);
        LsfRules.Check(description, entries);
        int[] lengths = HuffmanLengths.For(entries);
        List<byte[]> chunks = Cut(description, entries, lengths);
        if (chunks.Any(HasRuns))
        {
            description = description.ForRuns();
            chunks = Cut(description, entries, lengths);
        }

        if (chunks.Count > LsfLayout.MaxChunks)
        {
            throw new ArgumentException($"The list needs {chunks.Count} chunks, and a file has at most {LsfLayout.MaxChunks}.");
        }

        byte[] file = Assemble(description, entries.Length, lengths, chunks);
        byte[] root = LsfDigest.Root(file.AsSpan(0, LsfLayout.KeysAt(chunks.Count)));
        LsfDecoder.Compare(file, root, description, entries);
        return new LsfContent(description, file, root);
    }

    private static bool HasRuns(byte[] chunk) => chunk[8] >> 5 == 1;

    private static List<byte[]> Cut(LsfDescription description, ReadOnlySpan<ListedState> entries, int[] lengths)
    {
        var single = new ChunkCosts(description, lengths, hasRuns: false);
        var runs = new ChunkCosts(description, lengths, hasRuns: true);
        var encoder = new ChunkEncoder(description, lengths);
        var chunks = new List<byte[]>();
        int coverStart = 0;
        do
        {
            ChunkPlan plan = single.Best(entries, coverStart);
            ChunkPlan planOfRuns = runs.Best(entries, coverStart);
            plan = planOfRuns.IsBetterThan(plan) ? planOfRuns : plan;
            int coverEnd = plan.Entries < entries.Length ? entries[plan.Entries].Index : description.IndexCount;
            chunks.Add(encoder.Encode(plan, entries[..plan.Entries], coverStart, coverEnd));
            entries = entries[plan.Entries..];
            coverStart = coverEnd;
        }
        while (entries.Length > 0);

        return chunks;
    }

    private static byte[] Assemble(LsfDescription description, int entryCount, int[] lengths, List<byte[]> chunks)
    {
        int count = chunks.Count;
        var file = new byte[LsfLayout.ChunksAt(count) + chunks.Sum(chunk => chunk.Length)];
        int chunkAt = LsfLayout.ChunksAt(count);
        for (int i = 0; i < count; i++)
        {
            chunks[i].CopyTo(file, chunkAt);
            chunkAt += chunks[i].Length;
            chunks[i].AsSpan(0, LsfLayout.KeyLength).CopyTo(file.AsSpan(LsfLayout.KeysAt(count) + LsfLayout.KeyLength * i));
            LsfDigest.Chunk(chunks[i]).CopyTo(file.AsSpan(LsfLayout.DigestsAt(count) + LsfLayout.DigestLength * i));
        }

        WritePageDigests(file, count);
        WriteHeader(file, description, entryCount, count, lengths);
        return file;
    }

    private static void WritePageDigests(Span<byte> file, int chunks)
    {
        ReadOnlySpan<byte> digests = file[LsfLayout.DigestsAt(chunks)..LsfLayout.ChunksAt(chunks)];
        for (int page = 0; page < LsfLayout.Pages(chunks); page++)
        {
            const int pageLength = LsfLayout.ChunksPerPage * LsfLayout.DigestLength;
            ReadOnlySpan<byte> rest = digests[(page * pageLength)..];
            LsfDigest.Page(rest[..Math.Min(pageLength, rest.Length)])
                .CopyTo(file[(LsfLayout.HeaderLength + LsfLayout.DigestLength * page)..]);
        }
    }

    private static void WriteHeader(Span<byte> file, LsfDescription description, int entryCount, int chunks, int[] lengths)
    {
        "LSF1"u8.CopyTo(file);
        file[4] = 1;
        file[5] = (byte)description.Kind;
        file[6] = (byte)description.Type;
        file[7] = (byte)description.Log2Chunk;
        BinaryPrimitives.WriteInt32LittleEndian(file[8..], description.Region);
        BinaryPrimitives.WriteInt32LittleEndian(file[12..], description.FirstShard);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], description.IndexCount);
        BinaryPrimitives.WriteInt32LittleEndian(file[20..], description.FromSequence);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], description.ToSequence);
        BinaryPrimitives.WriteUInt32LittleEndian(file[28..], description.IssuedAt);
        BinaryPrimitives.WriteInt32LittleEndian(file[32..], entryCount);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], chunks);
        BinaryPrimitives.WriteInt32LittleEndian(file[44..], file.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(file[48..], (ushort)description.SkipInterval);
        for (int symbol = 0; symbol < HuffmanLengths.Symbols; symbol++)
        {
            file[52 + symbol / 2] |= (byte)(lengths[symbol] << (4 * (symbol % 2)));
        }
    }
}
