using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Lists;

/// <summary>What a publisher may put into a list file. Breaking a rule is an error, never corrected in silence.</summary>
internal static class LsfRules
{
    private const int Normal = 0;
    private const int Wanted = 10;

    internal static void Check(LsfDescription description)
    {
        Require(ListId.IsKind(description.Kind), "The kind is 1 to 5.");
        Require(description.Type is >= ListType.Base and <= ListType.Wanted, "The type is 0 to 3.");
        Require(description.Region is >= 0 and < ListId.RegionLimit, "The region has 20 bits.");
        Require(description.FirstShard is >= 0 and < ListId.ShardLimit, "The first shard is 0 to 255.");
        Require(description.IndexCount >= 1, "A file speaks for one index at least.");
        Require(description.Log2Chunk is >= 6 and <= 11, "A chunk has 2^6 to 2^11 bytes.");
        Require(description.SkipInterval is 0 or (>= 4 and <= 4096), "The skip interval is 0 or 4 to 4096.");
        bool isSpan = description.Type == ListType.Delta
            ? description.FromSequence < description.ToSequence
            : description.FromSequence == 0;
        Require(description.FromSequence >= 0 && description.ToSequence >= 0 && isSpan,
            "A delta leads from a sequence to a later one, any other file starts from 0.");
    }

    internal static void Check(LsfDescription description, ReadOnlySpan<ListedState> entries)
    {
        int last = -1;
        foreach (ListedState entry in entries)
        {
            Require(entry.Index > last, "Indices ascend, each once.");
            Require(entry.State < HuffmanLengths.Symbols, "A state is 0 to 15.");
            Require(MayHold(description.Type, entry.State), $"State {entry.State} does not belong into a file of this type.");
            last = entry.Index;
        }

        Require(last < description.IndexCount, "An index lies outside the file's coverage.");
    }

    // "Normal" is what absence from a base means; "wanted" travels sealed, because holders can read public lists.
    private static bool MayHold(int type, byte state) => state switch
    {
        Normal => type is ListType.Delta or ListType.Wanted,
        Wanted => type == ListType.Wanted,
        _ => true,
    };

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }
}
