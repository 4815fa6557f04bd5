using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>
/// Where the shards of the country stand in a list that spans all of them (docs/status-lists.md, 7): the shards of one kind
/// follow each other in the order of the map's rows.
/// </summary>
public sealed class ShardMap
{
    private const int RowLimit = 512;
    private const int Fields = 4;

    // Rows of kind, region, first shard, number of shards.
    private readonly int[] _rows;

    private ShardMap(int rows)
    {
        _rows = new int[Fields * rows];
    }

    /// <summary>Where an index of a shard stands among those of its kind; -1 when the map does not know the shard.</summary>
    /// <param name="kind">1 to 5.</param>
    /// <param name="region">GB/T 2260.</param>
    /// <param name="shard">0 to 255.</param>
    /// <param name="index">Below 2^20.</param>
    public int IndexOf(int kind, int region, int shard, int index)
    {
        int before = 0;
        for (int i = 0; i < _rows.Length; i += Fields)
        {
            if (_rows[i] != kind)
            {
                continue;
            }

            int distance = shard - _rows[i + 2];
            if (_rows[i + 1] == region && distance >= 0 && distance < _rows[i + 3])
            {
                // The rows of a kind have at most 2,047 shards: no overflow.
                return (before + distance) * ListId.IndicesPerShard + index;
            }

            before += _rows[i + 3];
        }

        return -1;
    }

    /// <summary>Reads an array of [kind, region, firstShard, shardCount]; the reader fails on anything else.</summary>
    internal static ShardMap Read(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count > RowLimit)
        {
            reader.Fail();
            count = 0;
        }

        var map = new ShardMap(count);
        for (int row = 0; row < count && !reader.Failed; row++)
        {
            map.ReadRow(reader, Fields * row);
        }

        if (!map.FitsAnInt())
        {
            reader.Fail();
        }

        return map;
    }

    private void ReadRow(CborReader reader, int at)
    {
        reader.ReadArray(Fields);
        _rows[at] = reader.ReadInteger(ListId.FirstKind, ListId.LastKind);
        _rows[at + 1] = reader.ReadInteger(0, ListId.RegionLimit - 1);
        _rows[at + 2] = reader.ReadInteger(0, ListId.ShardLimit - 1);
        _rows[at + 3] = reader.ReadInteger(1, ListId.ShardLimit);
    }

    // 512 rows of at most 256 shards: the sum itself cannot overflow.
    private bool FitsAnInt()
    {
        const int shardsOfAnInt = int.MaxValue / ListId.IndicesPerShard;
        for (int kind = ListId.FirstKind; kind <= ListId.LastKind; kind++)
        {
            int shards = 0;
            for (int i = 0; i < _rows.Length; i += Fields)
            {
                shards += _rows[i] == kind ? _rows[i + 3] : 0;
            }

            if (shards > shardsOfAnInt)
            {
                return false;
            }
        }

        return true;
    }
}
