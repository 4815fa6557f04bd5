using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// A row of a shard map: shards of one kind and region that a list of the whole country counts one after the other.
/// </summary>
public sealed record ShardRun(int Kind, int Region, int FirstShard, int ShardCount)
{
    internal ListId FirstList => new((DocumentKind)Kind, Region, FirstShard);

    /// <summary>The map as a CBOR array of arrays of four numbers.</summary>
    public static byte[] Encode(IReadOnlyList<ShardRun> map) => DeterministicMap.Array([.. map.Select(run => run.Encode())]);

    private byte[] Encode() => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(4);
        writer.WriteInt32(Kind);
        writer.WriteInt32(Region);
        writer.WriteInt32(FirstShard);
        writer.WriteInt32(ShardCount);
        writer.WriteEndArray();
    });
}
