using System.Buffers.Binary;
using System.Text;
using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>A .pe file cut into its tables, after header, offsets, padding and both checksums have been found right.</summary>
internal sealed class PeImage
{
    private readonly byte[] _file;
    private readonly (int Start, int Size)[] _tables = new (int, int)[PeFormat.TableCount];

    private PeImage(byte[] file, string path)
    {
        _file = file;
        Path = path;
    }

    public string Path { get; }

    public int Length => _file.Length;

    public string Name => String(UInt16At(PeFormat.NameOffset));

    public uint NativeChecksum => UInt32At(PeFormat.NativeChecksumOffset);

    public Version Version => ReadVersion(_file.AsSpan(PeFormat.VersionOffset));

    /// <exception cref="ToolError">The file is truncated, altered or of another format.</exception>
    public static PeImage Parse(byte[] file, string path)
    {
        var image = new PeImage(file, path);
        image.CheckHeader();
        image.LocateTables();
        return image;
    }

    public static Version ReadVersion(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]));

    public int Size(PeTable table) => _tables[(int)table].Size;

    public int Count(PeTable table) => Size(table) / PeFormat.RecordSize(table);

    public ReadOnlySpan<byte> Bytes(PeTable table) => _file.AsSpan(_tables[(int)table].Start, _tables[(int)table].Size);

    public PeRow Row(PeTable table, int index)
    {
        if (index < 0 || index >= Count(table))
        {
            throw Damage($"index {index} in table {table}, which has {Count(table)} records");
        }

        var size = PeFormat.RecordSize(table);
        return new PeRow(_file.AsMemory(_tables[(int)table].Start + (index * size), size));
    }

    /// <summary>
    /// A string of the file's own, or a mark for one that the firmware knows; of those only the core library's name is known
    /// here.
    /// </summary>
    public string String(int id)
    {
        if (id >= PeFormat.StringLimit)
        {
            var entry = PeFormat.TableLimit - id;
            return entry == PeFormat.CoreLibraryEntry ? PeFormat.CoreLibrary : $"<firmware string {entry}>";
        }

        var strings = Bytes(PeTable.Strings);
        var length = id < strings.Length ? strings[id..].IndexOf((byte)0) : -1;
        return length >= 0
            ? Encoding.UTF8.GetString(strings.Slice(id, length))
            : throw Damage($"string {id} in a table of {strings.Length} bytes");
    }

    public ToolError Damage(string what) => new($"{Path}: damaged: {what}");

    private void CheckHeader()
    {
        if (_file.Length < PeFormat.HeaderSize)
        {
            throw Damage($"{_file.Length} bytes, shorter than the header");
        }

        if (!_file.AsSpan().StartsWith(PeFormat.Magic))
        {
            throw new ToolError($"{Path}: not a .pe file of version 1: it begins with {Convert.ToHexString(_file.AsSpan(0, 8))}");
        }

        var header = _file.AsSpan(0, PeFormat.HeaderSize).ToArray();
        header.AsSpan(PeFormat.HeaderCrcOffset, 4).Clear();
        CheckCrc("header", PeFormat.HeaderCrcOffset, Crc32.Of(header));
        CheckCrc("assembly", PeFormat.AssemblyCrcOffset, Crc32.Of(_file.AsSpan(PeFormat.HeaderSize)));
    }

    private void CheckCrc(string what, int offset, uint computed)
    {
        var stored = UInt32At(offset);
        if (stored != computed)
        {
            throw Damage($"{what} CRC at 0x{offset:X2} is 0x{stored:X8}, computed 0x{computed:X8}");
        }
    }

    private void LocateTables()
    {
        var next = (uint)PeFormat.HeaderSize;
        for (var i = 0; i < PeFormat.TableCount; i++)
        {
            var start = UInt32At(PeFormat.TableOffsetsOffset + (4 * i));
            var end = UInt32At(PeFormat.TableOffsetsOffset + (4 * (i + 1)));
            var padding = _file[PeFormat.PaddingOffset + i];
            var table = (PeTable)i;
            if (start != next || end < start || end > _file.Length || end % 4 != 0 || padding > 3 || padding > end - start)
            {
                throw Damage($"table {table} at 0x{start:X}..0x{end:X} with {padding} bytes of padding");
            }

            _tables[i] = ((int)start, (int)(end - start) - padding);
            if (Size(table) % PeFormat.RecordSize(table) != 0)
            {
                throw Damage($"table {table} is {Size(table)} bytes, no multiple of {PeFormat.RecordSize(table)}");
            }

            next = end;
        }

        if (next != _file.Length)
        {
            throw Damage($"{_file.Length} bytes, and the header counts {next}");
        }
    }

    private ushort UInt16At(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(offset));

    private uint UInt32At(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(offset));
}
