using System.IO.Compression;
using System.Text.Json;

namespace ELicense.Simulator.Conformance;

/// <summary>
/// The status lists of the IETF draft Token Status List, CBOR form: every index, those of the vectors and the zeros.
/// </summary>
internal sealed class TokenStatusListSuite : ISuite
{
    public bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].Has("expected_nonzero");

    public string NameOf(JsonElement root) => "Token Status List";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        foreach (JsonElement list in root.EnumerateArray())
        {
            string id = $"{list.GetProperty("bits")} bits";
            report.Count(id, true, HasStates(list), "another state, or not readable");
        }
    }

    private static bool HasStates(JsonElement list)
    {
        byte[]? states = Read(list.Hex("cbor_hex"), out int bits);
        if (states is null || bits != list.GetProperty("bits").GetInt32())
        {
            return false;
        }

        int entries = list.GetProperty("entries").GetInt32();
        if (states.Length != entries * bits / 8)
        {
            return false;
        }

        JsonElement nonzero = list.GetProperty("expected_nonzero");
        Dictionary<int, int> expected = nonzero.EnumerateObject().ToDictionary(p => int.Parse(p.Name), p => p.Value.GetInt32());
        return Enumerable.Range(0, entries).All(i => State(states, bits, i) == expected.GetValueOrDefault(i));
    }

    // {"bits": 1, 2, 4 or 8, "lst": the states, compressed as a zlib stream}, in this order, which is not deterministic CBOR.
    private static byte[]? Read(byte[] encoded, out int bits)
    {
        ReadOnlySpan<byte> left = encoded;
        bits = 0;
        if (left is not [0xA2, 0x64, ..])
        {
            return null;
        }

        if (!left[2..].StartsWith("bits"u8) || !left[7..].StartsWith("clst"u8))
        {
            return null; // c is the head of a text of three
        }

        bits = left[6];
        left = left[7..];
        int head = left[4] - 0x57; // 0x58, 0x59, 0x5A: the length in 1, 2 or 4 bytes
        head = head == 3 ? 4 : head;
        return Inflate(left[(5 + head)..].ToArray());
    }

    // Entry i is at the low end of what is left of its byte.
    private static int State(byte[] states, int bits, int i) =>
        states[i * bits / 8] >> (i * bits % 8) & ((1 << bits) - 1);

    private static byte[] Inflate(byte[] compressed)
    {
        using ZLibStream stream = new(new MemoryStream(compressed), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        stream.CopyTo(inflated);
        return inflated.ToArray();
    }
}
