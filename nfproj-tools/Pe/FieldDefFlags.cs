namespace NFProjTools.Pe;

/// <summary>The lowest three bits are the accessibility, numbered as in ECMA-335 II.23.1.5.</summary>
[Flags]
internal enum FieldDefFlags : ushort
{
    None = 0,
    NotSerialized = 0x0008,
    Static = 0x0010,
    InitOnly = 0x0020,
    SpecialName = 0x0100,
    HasFieldRva = 0x0400,
    HasAttributes = 0x8000,
}
