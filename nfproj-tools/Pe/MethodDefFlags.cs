namespace NFProjTools.Pe;

/// <summary>The lowest three bits are the accessibility, numbered as in ECMA-335 II.23.1.10.</summary>
[Flags]
internal enum MethodDefFlags : uint
{
    None = 0,
    Static = 0x0010,
    Final = 0x0020,
    Virtual = 0x0040,
    HideBySig = 0x0080,
    NewSlot = 0x0100,
    Abstract = 0x0200,
    SpecialName = 0x0400,
    Constructor = 0x1000,
    StaticConstructor = 0x2000,
    Finalizer = 0x4000,
    DelegateConstructor = 0x0001_0000,
    DelegateInvoke = 0x0002_0000,
    DelegateBeginInvoke = 0x0004_0000,
    DelegateEndInvoke = 0x0008_0000,
    Synchronized = 0x0100_0000,
    EntryPoint = 0x0800_0000,
    HasExceptionHandlers = 0x4000_0000,
    HasAttributes = 0x8000_0000,
}
