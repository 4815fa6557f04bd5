using System.Buffers.Binary;

namespace NFProjTools.Dump;

/// <summary>One record of a table, by offset within it.</summary>
internal readonly record struct PeRow(ReadOnlyMemory<byte> Bytes)
{
    public byte U8(int offset) => Bytes.Span[offset];

    public ushort U16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes.Span[offset..]);

    public uint U32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Span[offset..]);
}
