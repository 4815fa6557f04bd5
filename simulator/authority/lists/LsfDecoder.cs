using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// Reads a whole list file from front to back, bit by bit, with neither the writer's code tables nor the terminal's: every
/// digest, every coverage, every skip entry. It is how a publisher knows what it wrote.
/// </summary>
public sealed class LsfDecoder
{
    private readonly byte[] _file;
    private readonly int _chunkCount;
    private readonly int _chunkLength;
    private readonly int _skipInterval;
    private readonly Dictionary<(int Length, int Code), byte> _states = [];
    private readonly byte? _soleState;
    private readonly List<ListedState> _entries;

    private LsfDecoder(byte[] file)
    {
        _file = file;
        _chunkLength = 1 << file[7];
        _chunkCount = Int32(40);
        _entries = new List<ListedState>(Int32(32));
        _skipInterval = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(48));
        int[] lengths = [.. Enumerable.Range(0, 16).Select(symbol => file[52 + symbol / 2] >> (4 * (symbol % 2)) & 15)];
        _soleState = Array.IndexOf(lengths, 15) is >= 0 and int sole ? (byte)sole : null;
        int code = 0;
        for (int length = 1; length <= 14; length++, code *= 2)
        {
            for (byte symbol = 0; symbol < 16; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    _states.Add((length, code++), symbol);
                }
            }
        }
    }

    /// <summary>Decodes a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="root">Its root digest.</param>
    /// <returns>All entries, ascending.</returns>
    /// <exception cref="InvalidDataException">The file does not hang together.</exception>
    public static ListedState[] Decode(byte[] file, byte[] root)
    {
        var decoder = new LsfDecoder(file);
        decoder.CheckDigests(root);
        decoder.ReadChunks();
        return [.. decoder._entries];
    }

    /// <summary>Decodes a file that a manifest names.</summary>
    /// <exception cref="InvalidDataException">It is another, or does not hang together.</exception>
    internal static ListedState[] Decode(byte[] file, ListedFile listed)
    {
        ListedState[] entries = Decode(file, listed.Root);
        new LsfDecoder(file).CheckHeader(listed.Description, entries.Length);
        return entries;
    }

    /// <summary>Decodes a file and compares it with what it must say.</summary>
    /// <exception cref="InvalidDataException">It says something else.</exception>
    internal static void Compare(byte[] file, byte[] root, LsfDescription description, ReadOnlySpan<ListedState> entries)
    {
        var decoder = new LsfDecoder(file);
        decoder.CheckDigests(root);
        decoder.CheckHeader(description, entries.Length);
        decoder.ReadChunks();
        Require(CollectionsMarshal.AsSpan(decoder._entries).SequenceEqual(entries), "entries");
    }

    private void CheckHeader(LsfDescription description, int entries)
    {
        Require(_file[5] == description.Kind && _file[6] == description.Type, "kind or type");
        Require(Int32(8) == description.Region && Int32(12) == description.FirstShard, "region or shard");
        Require(Int32(20) == description.FromSequence && Int32(24) == description.ToSequence, "sequences");
        Require((uint)Int32(28) == description.IssuedAt, "time");
        Require(Int32(16) == description.IndexCount && Int32(32) == entries, "counts");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The list file does not read back: {what}.");
        }
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));

    private ReadOnlySpan<byte> Chunk(int number)
    {
        int at = LsfLayout.ChunksAt(_chunkCount) + number * _chunkLength;
        return number == _chunkCount - 1 ? _file.AsSpan(at) : _file.AsSpan(at, _chunkLength);
    }

    private void CheckDigests(byte[] root)
    {
        Require(_file.Length == Int32(44), "length");
        ReadOnlySpan<byte> digests = _file.AsSpan(LsfLayout.DigestsAt(_chunkCount), LsfLayout.DigestLength * _chunkCount);
        Require(LsfDigest.Root(_file.AsSpan(0, LsfLayout.KeysAt(_chunkCount))).SequenceEqual(root), "root");
        for (int chunk = 0; chunk < _chunkCount; chunk++)
        {
            Require(LsfDigest.Chunk(Chunk(chunk)).SequenceEqual(digests.Slice(16 * chunk, 16)), "chunk digest");
        }

        for (int page = 0; page < LsfLayout.Pages(_chunkCount); page++)
        {
            ReadOnlySpan<byte> part = digests[(1024 * page)..Math.Min(1024 * (page + 1), digests.Length)];
            Require(LsfDigest.Page(part).SequenceEqual(_file.AsSpan(64 + 16 * page, 16)), "page digest");
        }
    }

    private void ReadChunks()
    {
        int coverStart = 0;
        for (int number = 0; number < _chunkCount; number++)
        {
            ReadOnlySpan<byte> chunk = Chunk(number);
            Require(BinaryPrimitives.ReadInt32LittleEndian(chunk) == coverStart, "coverage");
            Require(Int32(LsfLayout.KeysAt(_chunkCount) + 4 * number) == coverStart, "key");
            coverStart = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
            ReadCodes(chunk, coverStart);
        }

        Require(coverStart == Int32(16), "coverage's end");
    }

    private void ReadCodes(ReadOnlySpan<byte> chunk, int coverEnd)
    {
        int coverStart = BinaryPrimitives.ReadInt32LittleEndian(chunk);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(chunk[10..]);
        int bit = 8 * (12 + 5 * LsfLayout.SkipCount(count, _skipInterval));
        int stateBit = 8 * chunk.Length;
        int position = coverStart;
        for (int code = 0; code < count; code++)
        {
            position += Rice(chunk, ref bit, chunk[8] & 31);
            CheckSkip(chunk, code, position - coverStart, bit);
            int run = chunk[8] >> 5 == 1 ? Rice(chunk, ref bit, chunk[9]) : 0;
            byte state = State(chunk, ref stateBit);
            Require(position + run < coverEnd && bit <= stateBit, "bounds");
            for (int end = position + run; position <= end; position++)
            {
                _entries.Add(new ListedState(position, state));
            }
        }
    }

    private void CheckSkip(ReadOnlySpan<byte> chunk, int code, int distance, int bit)
    {
        if (_skipInterval == 0 || code == 0 || code % _skipInterval != 0)
        {
            return;
        }

        ReadOnlySpan<byte> skip = chunk[(12 + 5 * (code / _skipInterval - 1))..];
        Require((skip[0] | skip[1] << 8 | skip[2] << 16) == distance && (skip[3] | skip[4] << 8) == bit, "skip entry");
    }

    private static int Bit(ReadOnlySpan<byte> chunk, int bit) => chunk[bit >> 3] >> (7 - (bit & 7)) & 1;

    private static int Rice(ReadOnlySpan<byte> chunk, ref int bit, int k)
    {
        int value = 0;
        while (Bit(chunk, bit++) == 1)
        {
            value++;
        }

        for (int i = 0; i < k; i++)
        {
            value = 2 * value + Bit(chunk, bit++);
        }

        return value;
    }

    private byte State(ReadOnlySpan<byte> chunk, ref int bit)
    {
        int code = 0;
        for (int length = 1; _soleState == null; length++)
        {
            code = 2 * code + Bit(chunk, --bit);
            if (_states.TryGetValue((length, code), out byte state))
            {
                return state;
            }

            Require(length < 14, "state code");
        }

        return _soleState.Value;
    }
}
