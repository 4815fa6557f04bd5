namespace ELicense.Verification.Lists;

/// <summary>What a list file is, as numbered in its header and in the manifest.</summary>
public static class ListType
{
    /// <summary>Every index of the coverage that is not normal.</summary>
    public const int Base = 0;

    /// <summary>The indices whose state changed between two snapshots; symbol 0 is "back to normal".</summary>
    public const int Delta = 1;

    /// <summary>The gravest entries of the whole country; absence says nothing.</summary>
    public const int Hot = 2;

    /// <summary>Wanted vehicles and persons; never published in the clear.</summary>
    public const int Wanted = 3;
}
