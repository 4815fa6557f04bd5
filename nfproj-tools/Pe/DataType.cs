namespace NFProjTools.Pe;

/// <summary>The element types of signatures; not ECMA-335's numbers.</summary>
internal enum DataType : byte
{
    Void = 0,
    Boolean = 1,
    I1 = 2,
    U1 = 3,
    Char = 4,
    I2 = 5,
    U2 = 6,
    I4 = 7,
    U4 = 8,
    R4 = 9,
    I8 = 10,
    U8 = 11,
    R8 = 12,
    String = 15,
    Object = 16,
    Class = 17,
    ValueType = 18,
    SzArray = 19,
    ByRef = 20,
    WeakClass = 27,
}
