namespace NFProjTools.Checking.Tags;

/// <summary>The run-time tags that one stack slot may carry: a set, since paths may disagree.</summary>
[Flags]
internal enum Tags
{
    None = 0,
    I4 = 1,
    U4 = 2,
    I8 = 4,
    U8 = 8,
    Float = 16,
    Reference = 32,

    /// <summary>The address of a variable, which takes over the tag of what is stored through it.</summary>
    Address = 64,

    /// <summary>The address of an array element, which keeps its own.</summary>
    ElementAddress = 128,

    Signed = I4 | I8,
    Unsigned = U4 | U8,
}
