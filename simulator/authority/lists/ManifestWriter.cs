using System.Formats.Cbor;
using ELicense.Formats;
using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>Writes the payload of a status manifest (docs/status-lists.md, 5), to be signed by a key for status.</summary>
public static class ManifestWriter
{
    /// <summary>The payload, in deterministic CBOR.</summary>
    /// <exception cref="ArgumentException">A terminal would refuse it.</exception>
    public static byte[] Payload(ManifestContent content)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(8 + (content.Region == 0 ? 1 : 0) + (content.Sealed is null ? 0 : 1));
        WriteInteger(writer, 1, 1);
        WriteInteger(writer, 2, content.Region);
        WriteInteger(writer, 3, content.Sequence);
        WriteInteger(writer, 4, content.IssuedAt.ToUnixTimeSeconds());
        WriteInteger(writer, 5, content.NextUpdate.ToUnixTimeSeconds());
        WriteInteger(writer, 6, content.NotAfter.ToUnixTimeSeconds());
        WriteInteger(writer, 7, content.RebasePeriod);
        WriteFiles(writer, content.Files);
        WriteCountry(writer, content);
        writer.WriteEndMap();
        byte[] payload = writer.Encode();
        Check(payload, content);
        return payload;
    }

    private static void WriteInteger(CborWriter writer, int key, long value)
    {
        writer.WriteInt32(key);
        writer.WriteInt64(value);
    }

    private static void WriteCountry(CborWriter writer, ManifestContent content)
    {
        if (content.Region == 0)
        {
            writer.WriteInt32(9);
            writer.WriteEncodedValue(ShardRun.Encode(content.ShardMap));
        }

        if (content.Sealed is { } wanted)
        {
            writer.WriteInt32(11);
            writer.WriteStartArray(2);
            writer.WriteInt32(wanted.Bytes.Length);
            writer.WriteByteString(wanted.Tag);
            writer.WriteEndArray();
        }
    }

    private static void WriteFiles(CborWriter writer, IReadOnlyList<ListedFile> files)
    {
        writer.WriteInt32(8);
        writer.WriteStartArray(files.Count);
        foreach (ListedFile file in files)
        {
            writer.WriteStartArray(8);
            writer.WriteInt32(file.Description.Kind);
            writer.WriteInt32(file.Description.FirstShard);
            writer.WriteInt32(file.Description.IndexCount);
            writer.WriteInt32(file.Description.Type);
            writer.WriteInt32(file.Description.FromSequence);
            writer.WriteInt32(file.Description.ToSequence);
            writer.WriteInt32(file.Length);
            writer.WriteByteString(file.Root);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Check(byte[] payload, ManifestContent content)
    {
        StatusManifest? manifest = StatusManifest.Read(new ByteSegment(payload, 0, payload.Length));
        if (manifest == null || content.Files.Any(file => file.Description.Region != content.Region))
        {
            throw new ArgumentException("No terminal would take this manifest.", nameof(content));
        }
    }
}
