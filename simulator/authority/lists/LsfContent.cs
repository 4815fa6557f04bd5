namespace ELicense.Simulator.Authority.Lists;

/// <summary>A finished list file, which its root digest names.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Root">The root digest, 32 bytes.</param>
public sealed record LsfContent(LsfDescription Description, byte[] Bytes, byte[] Root)
{
    /// <summary>Its path under the publisher's folder, and in a terminal's store.</summary>
    public string FileName => $"lists/{Convert.ToHexStringLower(Root.AsSpan(0, 16))}.lsf";
}
