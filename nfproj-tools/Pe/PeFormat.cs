namespace NFProjTools.Pe;

/// <summary>The fixed numbers of nanoFramework's .pe file, version 1 (NFMRK1), as firmware 1.x reads it.</summary>
internal static class PeFormat
{
    public const int HeaderSize = 124;
    public const int HeaderCrcOffset = 8;
    public const int AssemblyCrcOffset = 12;
    public const int NativeChecksumOffset = 20;
    public const int PatchEntryOffset = 24;
    public const int VersionOffset = 28;
    public const int NameOffset = 36;
    public const int StringTableVersionOffset = 38;
    public const int TableOffsetsOffset = 40;
    public const int PaddingOffset = 108;

    public const int TableCount = 15;
    public const int StringTableVersion = 1;

    /// <summary>Every table but ResourcesData is addressed with 16 bits, of which 0xFFFF means none.</summary>
    public const int TableLimit = 65_535;

    /// <summary>A string id from here on means an entry of the firmware's own table of 860 strings.</summary>
    public const int StringLimit = 0xFCA3;

    /// <summary>Where the firmware's own strings have <see cref="CoreLibrary"/>, which every library references.</summary>
    public const int CoreLibraryEntry = 0x32D;

    public const string CoreLibrary = "mscorlib";

    /// <summary>Locals, arguments and evaluation stack are each counted in one byte.</summary>
    public const int SlotLimit = 255;

    public const ushort None = 0xFFFF;

    public static ReadOnlySpan<byte> Magic => "NFMRK1\0\0"u8;

    /// <summary>Bytes of one record, by table; 1 where a table is a heap of bytes.</summary>
    public static int RecordSize(PeTable table) => table switch
    {
        PeTable.AssemblyRef => 12,
        PeTable.TypeRef or PeTable.FieldRef or PeTable.MethodRef => 8,
        PeTable.TypeDef or PeTable.ResourcesFiles => 24,
        PeTable.FieldDef or PeTable.Attributes or PeTable.Resources => 8,
        PeTable.MethodDef => 16,
        PeTable.TypeSpec => 4,
        _ => 1,
    };

    public static bool IsHeap(PeTable table) => RecordSize(table) == 1;
}
