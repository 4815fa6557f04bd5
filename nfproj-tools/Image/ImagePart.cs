using NFProjTools.Dump;

namespace NFProjTools.Image;

/// <summary>One assembly of an image.</summary>
/// <param name="Image">Its .pe file, verified.</param>
/// <param name="Bytes">The file.</param>
/// <param name="IsLibrary">True: nanoFramework's; false: ours.</param>
internal sealed record ImagePart(PeImage Image, byte[] Bytes, bool IsLibrary);
