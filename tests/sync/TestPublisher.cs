using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>
/// Publishes snapshots by docs/status-lists.md, written once more beside the product's publisher: base, ruler of deltas, hot
/// list, sealed file. Kind 1, shard 0, and whatever region.
/// </summary>
internal sealed class TestPublisher(PublisherFolder folder, ISigner signer, int region = TestPublisher.Home)
{
    internal const int Home = 320000;
    internal const int Period = 8;

    private const int ManifestType = 65004;
    private const int Kind = 1;
    private const int Wanted = 10;

    private readonly Dictionary<(int From, int To), LsfContent> _files = [];

    internal SortedDictionary<int, Dictionary<int, byte>> Snapshots { get; } = [];

    internal int IndexCount { get; init; } = 1 << 20;

    internal int Log2Chunk { get; init; } = 8;

    /// <summary>When sequence 0 was issued.</summary>
    internal long Start { get; set; } = 1790000000;

    internal byte[]? FleetKey { get; set; }

    /// <summary>List ids and indices of who is wanted, for the nation's publisher.</summary>
    internal List<(int ListId, int Index)> WantedEntries { get; } = [];

    internal long IssuedAt(int sequence) => Start + sequence * 86400L;

    /// <summary>Publishes a snapshot: its files, then its manifest.</summary>
    internal void Publish(int sequence, Dictionary<int, byte> states)
    {
        Snapshots[sequence] = states;
        List<LsfContent> files = region == 0 ? [Hot(sequence)] : [.. Listed(sequence).Select(span => File(span.From, span.To))];
        foreach (LsfContent file in files)
        {
            folder.Files[file.FileName] = file.Bytes;
        }

        folder.Files[$"m/{region}.cbor"] = Sign(Payload(sequence, files));
    }

    internal byte[] Sign(byte[] payload) =>
        Writer.Sign(Writer.Headers(signer.Algorithm, ManifestType, signer.KeyId), payload, signer);

    internal byte[] Payload(int sequence, List<LsfContent> files, long later = 0) => Writer.Cbor(w =>
    {
        w.WriteStartMap(null);
        long issued = IssuedAt(sequence);
        long[] values = [1, region, sequence, issued, issued + 86400 + later, issued + 14 * 86400 + later, Period];
        for (int i = 0; i < values.Length; i++)
        {
            w.WriteInt32(i + 1);
            w.WriteInt64(values[i]);
        }

        w.WriteInt32(8);
        w.WriteStartArray(files.Count);
        files.ForEach(file => Write(w, file));
        w.WriteEndArray();
        if (region == 0)
        {
            w.WriteInt32(9);
            w.WriteStartArray(1);
            WriteNumbers(w, Kind, Home, 0, 4);
            w.WriteEndArray();
            WriteSealed(w, sequence);
        }

        w.WriteEndMap();
    });

    internal LsfContent File(int from, int to)
    {
        if (!_files.TryGetValue((from, to), out LsfContent? file))
        {
            file = from < 0 ? Base(to) : Delta(from, to);
            _files[(from, to)] = file;
        }

        return file;
    }

    // The base comes as (-1, sequence).
    private static IEnumerable<(int From, int To)> Listed(int sequence)
    {
        int start = sequence - sequence % Period;
        var spans = new SortedSet<(int From, int To)> { (-1, start) };
        for (int at = start, step; at < sequence; at += step)
        {
            for (step = Period / 2; at % step != 0 || at + step > sequence; step /= 2)
            {
            }

            spans.Add((at, at + step));
        }

        for (int to = Math.Max(start + 1, sequence - 7); to <= sequence; to++)
        {
            for (int step = 1; step <= Period / 2 && to % step == 0 && to - step >= start; step *= 2)
            {
                spans.Add((to - step, to));
            }
        }

        return spans;
    }

    private LsfContent Base(int sequence) => LsfBuilder.Build(
        Description(ListType.Base, 0, sequence),
        [.. Snapshots[sequence].OrderBy(e => e.Key).Select(e => new ListedState(e.Key, e.Value))]);

    private LsfContent Delta(int from, int to)
    {
        Dictionary<int, byte> before = Snapshots[from], after = Snapshots[to];
        IEnumerable<int> changed = before.Keys.Union(after.Keys)
            .Where(x => before.GetValueOrDefault(x) != after.GetValueOrDefault(x)).Order();
        return LsfBuilder.Build(
            Description(ListType.Delta, from, to), [.. changed.Select(x => new ListedState(x, after.GetValueOrDefault(x)))]);
    }

    private LsfContent Hot(int sequence) => LsfBuilder.Build(
        Description(ListType.Hot, 0, sequence) with { IndexCount = 4 << 20 },
        [.. Snapshots[sequence].OrderBy(e => e.Key).Select(e => new ListedState(e.Key, e.Value))]);

    private LsfDescription Description(int type, int from, int to) => new()
    {
        Kind = Kind, Region = region, IndexCount = IndexCount, Type = type, FromSequence = from, ToSequence = to,
        IssuedAt = (uint)IssuedAt(to), Log2Chunk = Log2Chunk,
    };

    private void WriteSealed(CborWriter w, int sequence)
    {
        if (FleetKey == null)
        {
            return;
        }

        (byte[] file, byte[] tag) = Seal(sequence);
        folder.Files[$"lists/{Convert.ToHexStringLower(tag[..16])}.sealed"] = file;
        w.WriteInt32(11);
        w.WriteStartArray(2);
        w.WriteInt32(file.Length);
        w.WriteByteString(tag);
        w.WriteEndArray();
    }

    private (byte[] File, byte[] Tag) Seal(int sequence)
    {
        const int firstShards = 4;
        (int List, int Shards)[] map = [(1 << 28 | Home << 8, firstShards), (2 << 28 | Home << 8, 2)];
        ListedState[] entries = [.. WantedEntries.Select(entry => new ListedState(
            (entry.ListId >> 28 == 1 ? 0 : firstShards) * (1 << 20) + (entry.ListId & 255) * (1 << 20) + entry.Index, Wanted))
            .OrderBy(entry => entry.Index)];
        LsfContent list = LsfBuilder.Build(
            Description(ListType.Wanted, 0, sequence) with { Kind = 2, IndexCount = 6 << 20 }, entries);
        byte[] plain = new byte[(40 + 8 * map.Length + list.Bytes.Length + 16383) / 16384 * 16384];
        "LSW1"u8.CopyTo(plain);
        BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(4), map.Length);
        list.Root.CopyTo(plain, 8);
        for (int i = 0; i < map.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(40 + 8 * i), map[i].List);
            BinaryPrimitives.WriteInt32LittleEndian(plain.AsSpan(44 + 8 * i), map[i].Shards);
        }

        list.Bytes.CopyTo(plain, 40 + 8 * map.Length);
        byte[] tagKey = HMACSHA256.HashData(FleetKey!, "ELC1-wanted-tag"u8);
        using Aes aes = Aes.Create();
        aes.Key = HMACSHA256.HashData(FleetKey!, "ELC1-wanted-cipher"u8)[..16];
        byte[] vector = HMACSHA256.HashData(tagKey, plain)[..16];
        byte[] file = [.. vector, .. aes.EncryptCbc(plain, vector, PaddingMode.None)];
        return (file, HMACSHA256.HashData(tagKey, file));
    }

    private static void Write(CborWriter w, LsfContent file)
    {
        LsfDescription d = file.Description;
        w.WriteStartArray(8);
        Array.ForEach(
            [d.Kind, d.FirstShard, d.IndexCount, d.Type, d.FromSequence, d.ToSequence, file.Bytes.Length], w.WriteInt32);
        w.WriteByteString(file.Root);
        w.WriteEndArray();
    }

    private static void WriteNumbers(CborWriter w, params int[] numbers)
    {
        w.WriteStartArray(numbers.Length);
        Array.ForEach(numbers, w.WriteInt32);
        w.WriteEndArray();
    }
}
