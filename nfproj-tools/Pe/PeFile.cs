using System.Buffers.Binary;

namespace NFProjTools.Pe;

/// <summary>The file around the tables: header, offsets, padding and the two checksums.</summary>
internal sealed class PeFile(int name, Version version)
{
    private readonly byte[][] _tables = new byte[PeFormat.TableCount][];

    public byte[] this[PeTable table]
    {
        set
        {
            if (value.Length > PeFormat.TableLimit && table != PeTable.ResourcesData)
            {
                throw new ToolError($"table {table} is {value.Length} bytes, and the format has room for {PeFormat.TableLimit}");
            }

            _tables[(int)table] = value;
        }
    }

    public byte[] ToArray()
    {
        var body = new TableWriter();
        var header = new byte[PeFormat.HeaderSize];
        for (var i = 0; i < _tables.Length; i++)
        {
            WriteUInt32(header, PeFormat.TableOffsetsOffset + (4 * i), (uint)(PeFormat.HeaderSize + body.Length));
            var padding = -_tables[i].Length & 3;
            header[PeFormat.PaddingOffset + i] = (byte)padding;
            body.Bytes(_tables[i]);
            body.Bytes(new byte[padding]);
        }

        var end = PeFormat.TableOffsetsOffset + (4 * _tables.Length);
        WriteUInt32(header, end, (uint)(PeFormat.HeaderSize + body.Length));
        return [.. Seal(header, body.ToArray())];
    }

    private IEnumerable<byte> Seal(byte[] header, byte[] body)
    {
        PeFormat.Magic.CopyTo(header);
        WriteUInt32(header, PeFormat.PatchEntryOffset, uint.MaxValue);
        WriteVersion(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(PeFormat.NameOffset), checked((ushort)name));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(PeFormat.StringTableVersionOffset), PeFormat.StringTableVersion);
        WriteUInt32(header, PeFormat.AssemblyCrcOffset, Crc32.Of(body));

        // Computed while its own field is still 0, as the loader does.
        WriteUInt32(header, PeFormat.HeaderCrcOffset, Crc32.Of(header));
        return header.Concat(body);
    }

    private void WriteVersion(byte[] header)
    {
        var writer = new TableWriter();
        writer.Version(version);
        writer.ToArray().CopyTo(header, PeFormat.VersionOffset);
    }

    private static void WriteUInt32(byte[] bytes, int offset, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
}
