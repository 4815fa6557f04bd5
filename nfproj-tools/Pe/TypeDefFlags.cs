namespace NFProjTools.Pe;

[Flags]
internal enum TypeDefFlags : ushort
{
    NotPublic = 0,
    Public = 1,
    NestedPublic = 2,
    NestedPrivate = 3,
    NestedFamily = 4,
    NestedAssembly = 5,
    NestedFamilyAndAssembly = 6,
    NestedFamilyOrAssembly = 7,
    ScopeMask = 7,
    Serializable = 0x0008,
    ValueType = 0x0010,
    Interface = 0x0020,
    Enum = 0x0030,
    SemanticsMask = 0x0030,
    Abstract = 0x0040,
    Sealed = 0x0080,
    SpecialName = 0x0100,
    Delegate = 0x0200,
    MulticastDelegate = 0x0400,
    BeforeFieldInit = 0x1000,
    HasFinalizer = 0x4000,
    HasAttributes = 0x8000,
}
