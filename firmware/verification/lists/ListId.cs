namespace ELicense.Verification.Lists;

/// <summary>
/// The number of a shard of 2^20 indices: kind (bits 31..28), region (27..8), shard (7..0). Kinds are 1 to 5, so it fits an int.
/// </summary>
public static class ListId
{
    public const int IndexBits = 20;
    public const int IndicesPerShard = 1 << IndexBits;
    public const int ShardLimit = 256;
    public const int RegionLimit = 1 << 20;
    public const int FirstKind = 1;
    public const int LastKind = 5;

    public static int Of(int kind, int region, int shard) => kind << 28 | region << 8 | shard;

    public static bool IsKind(int kind) => kind >= FirstKind && kind <= LastKind;
}
