namespace ELicense.Simulator.Authority.Lists;

/// <summary>The sizes of a list file's parts (docs/status-lists.md, 3).</summary>
internal static class LsfLayout
{
    internal const int HeaderLength = 64;
    internal const int DigestLength = 16;
    internal const int KeyLength = 4;
    internal const int ChunksPerPage = 64;
    internal const int MaxChunks = 16384;
    internal const int ChunkHeadLength = 12;
    internal const int SkipLength = 5;

    internal static int Pages(int chunks) => (chunks + ChunksPerPage - 1) / ChunksPerPage;

    internal static int KeysAt(int chunks) => HeaderLength + DigestLength * Pages(chunks);

    internal static int DigestsAt(int chunks) => KeysAt(chunks) + KeyLength * chunks;

    internal static int ChunksAt(int chunks) => DigestsAt(chunks) + DigestLength * chunks;

    internal static int SkipCount(int codes, int interval) => interval == 0 || codes == 0 ? 0 : (codes - 1) / interval;
}
