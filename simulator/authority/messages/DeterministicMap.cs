using System.Formats.Cbor;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// A CBOR map in core deterministic encoding (RFC 8949, section 4.2.1): keys in the bytewise order of their encoded form.
/// </summary>
/// <remarks>
/// The library's own modes don't give this: Canonical sorts shorter keys first (RFC 7049), and Ctap2Canonical refuses tags. So
/// the pairs are sorted here, and the writer stays strict, which always writes the shortest heads.
/// </remarks>
public sealed class DeterministicMap
{
    private readonly SortedList<byte[], byte[]> _pairs =
        new(Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));

    /// <summary>Encodes one item.</summary>
    public static byte[] Item(Action<CborWriter> write)
    {
        CborWriter writer = new(CborConformanceMode.Strict);
        write(writer);
        return writer.Encode();
    }

    /// <summary>Encodes an array of items that are encoded already.</summary>
    public static byte[] Array(IReadOnlyCollection<byte[]> items) => Item(writer =>
    {
        writer.WriteStartArray(items.Count);
        foreach (byte[] item in items)
        {
            writer.WriteEncodedValue(item);
        }

        writer.WriteEndArray();
    });

    public DeterministicMap Add(long key, long value) => AddEncoded(key, Item(writer => writer.WriteInt64(value)));

    public DeterministicMap Add(long key, string text) => AddEncoded(key, Item(writer => writer.WriteTextString(text)));

    public DeterministicMap Add(long key, byte[] bytes) => AddEncoded(key, Item(writer => writer.WriteByteString(bytes)));

    public DeterministicMap Add(long key, DeterministicMap map) => AddEncoded(key, map.Encode());

    public DeterministicMap Add(long key, IEnumerable<int> numbers) =>
        AddEncoded(key, Array([.. numbers.Select(number => Item(writer => writer.WriteInt32(number)))]));

    public DeterministicMap Add(long key, IEnumerable<string> texts) =>
        AddEncoded(key, Array([.. texts.Select(text => Item(writer => writer.WriteTextString(text)))]));

    /// <summary>Adds an item that is encoded already.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public DeterministicMap AddEncoded(long key, byte[] item)
    {
        _pairs.Add(Item(writer => writer.WriteInt64(key)), item);
        return this;
    }

    /// <inheritdoc cref="AddEncoded(long, byte[])"/>
    public DeterministicMap AddEncoded(string key, byte[] item)
    {
        _pairs.Add(Item(writer => writer.WriteTextString(key)), item);
        return this;
    }

    public byte[] Encode() => Item(writer =>
    {
        writer.WriteStartMap(_pairs.Count);
        foreach ((byte[] key, byte[] value) in _pairs)
        {
            writer.WriteEncodedValue(key);
            writer.WriteEncodedValue(value);
        }

        writer.WriteEndMap();
    });
}
