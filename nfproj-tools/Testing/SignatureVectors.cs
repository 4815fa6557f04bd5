using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace NFProjTools.Testing;

/// <summary>
/// Project Wycheproof's ECDSA vectors as a C# file for the device tests, which can read no JSON: records of a byte 1 for valid,
/// the
/// key's 64 bytes, then message and signature, each after its length in two bytes, little-endian.
/// </summary>
internal static class SignatureVectors
{
    private const int BytesPerLine = 24;

    /// <exception cref="ToolError">The file is missing or is none of Wycheproof's for P-256.</exception>
    public static string ToSource(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Source(Pack(document.RootElement));
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ToolError($"{path}: {e.Message}");
        }
    }

    private static byte[] Pack(JsonElement root)
    {
        var packed = new MemoryStream();
        foreach (var group in root.GetProperty("testGroups").EnumerateArray())
        {
            var point = Bytes(group.GetProperty("publicKey"), "uncompressed");
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                packed.WriteByte(test.GetProperty("result").GetString() == "valid" ? (byte)1 : (byte)0);
                packed.Write(point.AsSpan(1));
                WritePiece(packed, Bytes(test, "msg"));
                WritePiece(packed, Bytes(test, "sig"));
            }
        }

        return packed.ToArray();
    }

    private static void WritePiece(MemoryStream packed, byte[] piece)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)piece.Length));
        packed.Write(length);
        packed.Write(piece);
    }

    private static string Source(byte[] packed)
    {
        var source = new StringBuilder("namespace ELicense.Tests.Device;\n\ninternal static partial class PublicVectors\n{\n");
        source.Append("    static partial void Load(ref byte[] vectors)\n    {\n        vectors = new byte[]\n        {\n");
        foreach (var line in packed.Chunk(BytesPerLine))
        {
            source.Append("            ").AppendJoin(", ", line.Select(b => $"0x{b:X2}")).Append(",\n");
        }

        return source.Append("        };\n    }\n}\n").ToString();
    }

    private static byte[] Bytes(JsonElement element, string name) => Convert.FromHexString(element.GetProperty(name).GetString()!);
}
