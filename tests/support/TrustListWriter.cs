using System.Formats.Cbor;

namespace ELicense.Tests.Support;

/// <summary>A trust list in the making, by docs/trust-list.md.</summary>
public sealed class TrustListWriter
{
    public long Sequence { get; set; } = 7;

    public long IssuedAt { get; set; } = SampleDocuments.Now - 10 * SampleDocuments.Day;

    public long Expires { get; set; } = SampleDocuments.Now + 100 * SampleDocuments.Day;

    public List<int[]> Verdicts { get; } = [];

    public List<(int Kind, string Letter, int Verdict, int Reason)> Letters { get; } = [];

    public List<(string Name, (int Kind, int[] Fields, int[] States)[] Views)> Purposes { get; } = [];

    public SortedDictionary<int, int> Policy { get; } = [];

    public List<Entry> Keys { get; } = [];

    public sealed record Entry(ISigner Key, string[] Issuers, int[] Kinds, int[] Usages)
    {
        public byte[] KeyId { get; init; } = Key.KeyId;

        public long NotBefore { get; init; } = SampleDocuments.Now - 1000 * SampleDocuments.Day;

        public long Expires { get; init; } = SampleDocuments.Now + 1000 * SampleDocuments.Day;
    }

    public byte[] Sign(ISigner root) => Writer.Sign(Writer.Headers(root.Algorithm, 65003, root.KeyId), Payload(), root);

    public static byte[] Roots(params ISigner[] roots) => Writer.Cbor(w =>
    {
        w.WriteStartArray(roots.Length);
        Array.ForEach(roots, root => Writer.CoseKey(w, root));
        w.WriteEndArray();
    });

    private byte[] Payload() => Writer.Cbor(w =>
    {
        w.WriteStartMap(Purposes.Count == 0 ? 7 : 8);
        WriteNumber(w, 1, 1);
        WriteNumber(w, 2, Sequence);
        WriteNumber(w, 3, IssuedAt);
        WriteNumber(w, 4, Expires);
        w.WriteInt32(5);
        w.WriteStartArray(Verdicts.Count + Letters.Count);
        Verdicts.ForEach(row => WriteNumbers(w, row));
        Letters.ForEach(row => Write(w, row));
        w.WriteEndArray();
        w.WriteInt32(6);
        w.WriteStartMap(Policy.Count);
        foreach ((int key, int value) in Policy)
        {
            WriteNumber(w, key, value);
        }

        w.WriteEndMap();
        w.WriteInt32(7);
        w.WriteStartArray(Keys.Count);
        Keys.ForEach(entry => Write(w, entry));
        w.WriteEndArray();
        if (Purposes.Count > 0)
        {
            w.WriteInt32(8);
            w.WriteStartArray(Purposes.Count);
            Purposes.ForEach(purpose => Write(w, purpose));
            w.WriteEndArray();
        }

        w.WriteEndMap();
    });

    private static void Write(CborWriter w, (int Kind, string Letter, int Verdict, int Reason) row)
    {
        w.WriteStartArray(4);
        w.WriteInt32(row.Kind);
        w.WriteTextString(row.Letter);
        w.WriteInt32(row.Verdict);
        w.WriteInt32(row.Reason);
        w.WriteEndArray();
    }

    private static void Write(CborWriter w, (string Name, (int Kind, int[] Fields, int[] States)[] Views) purpose)
    {
        w.WriteStartArray(2);
        w.WriteTextString(purpose.Name);
        w.WriteStartArray(purpose.Views.Length);
        foreach ((int kind, int[] fields, int[] states) in purpose.Views)
        {
            w.WriteStartArray(3);
            w.WriteInt32(kind);
            WriteNumbers(w, fields);
            WriteNumbers(w, states);
            w.WriteEndArray();
        }

        w.WriteEndArray();
        w.WriteEndArray();
    }

    private static void Write(CborWriter w, Entry entry)
    {
        w.WriteStartMap(8);
        w.WriteInt32(1);
        w.WriteByteString(entry.KeyId);
        WriteNumber(w, 2, entry.Key.Algorithm);
        w.WriteInt32(3);
        Writer.CoseKey(w, entry.Key);
        w.WriteInt32(4);
        w.WriteStartArray(entry.Issuers.Length);
        Array.ForEach(entry.Issuers, w.WriteTextString);
        w.WriteEndArray();
        w.WriteInt32(5);
        WriteNumbers(w, entry.Kinds);
        WriteNumber(w, 6, entry.NotBefore);
        WriteNumber(w, 7, entry.Expires);
        w.WriteInt32(8);
        WriteNumbers(w, entry.Usages);
        w.WriteEndMap();
    }

    private static void WriteNumber(CborWriter w, int key, long value)
    {
        w.WriteInt32(key);
        w.WriteInt64(value);
    }

    private static void WriteNumbers(CborWriter w, int[] numbers)
    {
        w.WriteStartArray(numbers.Length);
        Array.ForEach(numbers, w.WriteInt32);
        w.WriteEndArray();
    }
}
