namespace ELicense.Simulator.Authority.Lists;

/// <summary>A finished list file, which its root digest names.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Root">The root digest, 32 bytes.</param>
public sealed record LsfContent(LsfDescription Description, byte[] Bytes, byte[] Root)
    : ListedFile(Description, Bytes.Length, Root);
