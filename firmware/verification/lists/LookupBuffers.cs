namespace ELicense.Verification.Lists;

/// <summary>
/// The memory that lookups in any number of files share: one page of digests, and one whole chunk of each size in use. A file's
/// last chunk and last page are shorter, and the native hash takes whole arrays only, so the file keeps arrays of its own for
/// those.
/// </summary>
public sealed class LookupBuffers
{
    private readonly byte[][] _chunks = new byte[12][];

    internal byte[] Page { get; } = new byte[LsfHeader.PageEntries * ListDigest.Length];

    internal byte[] Chunk(int log2Chunk)
    {
        if (_chunks[log2Chunk] == null)
        {
            _chunks[log2Chunk] = new byte[1 << log2Chunk];
        }

        return _chunks[log2Chunk];
    }
}
