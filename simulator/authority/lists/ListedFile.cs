namespace ELicense.Simulator.Authority.Lists;

/// <summary>A list file as a manifest names it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Length">Bytes of the whole file.</param>
/// <param name="Root">The root digest, 32 bytes.</param>
public record ListedFile(LsfDescription Description, int Length, byte[] Root)
{
    private const int NamedBytes = 16;

    /// <summary>Its path under the publisher's folder, and in a terminal's store.</summary>
    public string FileName => NameOf(Root);

    /// <summary>What a manifest needs to know of it, and nothing else.</summary>
    internal ListedFile WithoutBytes() => new(Description, Length, Root);

    /// <summary>The path of a file whose content has this digest.</summary>
    internal static string NameOf(byte[] root) => $"lists/{Convert.ToHexStringLower(root.AsSpan(0, NamedBytes))}.lsf";
}
