using System.Formats.Cbor;
using ELicense.Formats;

namespace ELicense.Tests.Support;

/// <summary>An online answer in the making, by docs/online.md: it fits its question until a test changes it.</summary>
public sealed class OnlineAnswerWriter
{
    /// <summary>Reads the question, [uri, idx, nonce], with another implementation than the product's.</summary>
    public OnlineAnswerWriter(byte[] question, ISigner key)
    {
        var reader = new System.Formats.Cbor.CborReader(question, CborConformanceMode.Canonical);
        Assert.Equal(3, reader.ReadStartArray());
        Uri = reader.ReadTextString();
        Index = reader.ReadInt32();
        Nonce = reader.ReadByteString();
        reader.ReadEndArray();
        Assert.Equal(0, reader.BytesRemaining);
        Key = key;
    }

    public string Uri { get; set; }

    public int Index { get; set; }

    public byte[] Nonce { get; set; }

    public long IssuedAt { get; set; } = SampleDocuments.Now;

    public int Type { get; set; } = MessageType.OnlineAnswer;

    public ISigner Key { get; set; }

    /// <summary>The facts by their keys: texts, numbers, arrays of numbers and bytes.</summary>
    public SortedDictionary<int, object> Facts { get; } = new() { [1] = "A" };

    public byte[] Sign() => Sign(Key.KeyId);

    public byte[] Sign(byte[] keyId) => Writer.Sign(Writer.Headers(Key.Algorithm, Type, keyId), Payload(), Key);

    private byte[] Payload() => Writer.Cbor(w =>
    {
        w.WriteStartMap(4);
        w.WriteInt32(6);
        w.WriteInt64(IssuedAt);
        w.WriteInt32(10);
        w.WriteByteString(Nonce);
        w.WriteInt32(65535);
        w.WriteStartMap(1);
        w.WriteTextString("status_list");
        w.WriteStartMap(2);
        w.WriteTextString("idx");
        w.WriteInt32(Index);
        w.WriteTextString("uri");
        w.WriteTextString(Uri);
        w.WriteEndMap();
        w.WriteEndMap();
        w.WriteInt32(-65702);
        w.WriteStartMap(Facts.Count);
        foreach ((int key, object value) in Facts)
        {
            w.WriteInt32(key);
            Write(w, value);
        }

        w.WriteEndMap();
        w.WriteEndMap();
    });

    private static void Write(CborWriter w, object value)
    {
        switch (value)
        {
            case string text:
                w.WriteTextString(text);
                break;
            case byte[] bytes:
                w.WriteByteString(bytes);
                break;
            case int[] numbers:
                w.WriteStartArray(numbers.Length);
                Array.ForEach(numbers, w.WriteInt32);
                w.WriteEndArray();
                break;
            default:
                w.WriteInt32((int)value);
                break;
        }
    }
}
