using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// Names a status list, and a shard of 2^20 indices in it: kind (4 bits), region (20 bits: province of GB/T 2260, 0 for the
/// country) and shard (8 bits).
/// </summary>
public readonly record struct ListId(DocumentKind Kind, int Region, int Shard)
{
    public const int IndicesPerShard = 1 << 20;
    public const int Shards = 256;

    /// <summary>The number as it stands in a database.</summary>
    public int Value => (int)Kind << 28 | Region << 8 | Shard;

    public static ListId Of(int value) => new((DocumentKind)(value >> 28), (value >> 8) & 0xFFFFF, value & 0xFF);

    /// <summary>8 lowercase hex digits: the uri of a status reference.</summary>
    public override string ToString() => Value.ToString("x8");
}
