namespace NFProjTools.Pe;

/// <summary>The tables of a .pe file, in the order in which they are stored.</summary>
internal enum PeTable
{
    AssemblyRef,
    TypeRef,
    FieldRef,
    MethodRef,
    TypeDef,
    FieldDef,
    MethodDef,
    Attributes,
    TypeSpec,
    Resources,
    ResourcesData,
    Strings,
    Signatures,
    ByteCode,
    ResourcesFiles,
}
