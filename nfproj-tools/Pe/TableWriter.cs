using System.Buffers.Binary;

namespace NFProjTools.Pe;

/// <summary>Little-endian bytes of one table.</summary>
internal sealed class TableWriter
{
    private readonly MemoryStream _bytes = new();

    public int Length => (int)_bytes.Length;

    public byte[] ToArray() => _bytes.ToArray();

    public void U8(int value) => _bytes.WriteByte(checked((byte)value));

    public void U16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)value));
        _bytes.Write(bytes);
    }

    public void U32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void U64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Version(Version version)
    {
        U16(version.Major);
        U16(version.Minor);
        U16(Math.Max(version.Build, 0));
        U16(Math.Max(version.Revision, 0));
    }
}
