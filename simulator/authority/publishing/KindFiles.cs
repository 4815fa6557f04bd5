using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Snapshots;
using ELicense.Simulator.Authority.Store;
using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// The list files of one kind that a region's manifest names. They are made from kept snapshots alone; one that an earlier run
/// has made and that is still in the folder is not made again.
/// </summary>
internal sealed class KindFiles(AuthorityStore store, PublishedFiles files, RegionSnapshot snapshot, int kind)
{
    // Larger bases are split, so that terminals with little flash can take a part.
    private const int LargestBase = 256 * 1024;

    private readonly SnapshotLists _lists = new(store.Snapshots, snapshot.Region, kind);

    /// <summary>Writes what is missing, and reads everything back.</summary>
    /// <returns>All files, bases first.</returns>
    /// <exception cref="InvalidDataException">What lies in the folder does not say what the snapshots say.</exception>
    internal List<ListedFile> Write()
    {
        List<ListedFile> bases = Bases();
        List<ListedFile> all = [.. bases];
        foreach ((int from, int to) in Ruler.Listed(snapshot))
        {
            all.AddRange(bases.Select(part => Delta(Coverage.Of(part.Description), from, to)));
        }

        new ListReadBack(files, _lists, snapshot).Check(all);
        return all;
    }

    // The parts were chosen when the base was first made, and stay until the next.
    private List<ListedFile> Bases()
    {
        List<ListedFile> known = store.ListFiles.Find(Describe(ListType.Base, 0, snapshot.Base));
        int shards = store.Snapshots.Shards(snapshot.Region, snapshot.Base, kind);
        return known.Sum(part => Coverage.Of(part.Description).ShardCount) == shards
            ? [.. known.Select(part => Base(Coverage.Of(part.Description), part))]
            : Split(new Coverage(0, shards));
    }

    private List<ListedFile> Split(Coverage coverage)
    {
        LsfContent whole = Build(Describe(ListType.Base, 0, snapshot.Base), coverage, _lists.At(snapshot.Base, coverage));
        int parts = Math.Min((whole.Length + LargestBase - 1) / LargestBase, coverage.ShardCount);
        return parts == 1
            ? [Put(whole)]
            : [.. coverage.Split(parts, _lists.At(snapshot.Base, coverage)).SelectMany(Split)];
    }

    private ListedFile Base(Coverage coverage, ListedFile known) => files.Has(known.FileName)
        ? known
        : Put(Build(Describe(ListType.Base, 0, snapshot.Base), coverage, _lists.At(snapshot.Base, coverage)));

    private ListedFile Delta(Coverage coverage, int from, int to)
    {
        LsfDescription description = Describe(ListType.Delta, from, to);
        ListedFile? known = store.ListFiles.Find(description).Find(file => Coverage.Of(file.Description) == coverage);
        return known is not null && files.Has(known.FileName)
            ? known
            : Put(Build(description, coverage, ListDifference.Between(_lists.At(from, coverage), _lists.At(to, coverage))));
    }

    private LsfDescription Describe(int type, int from, int to) => new()
    {
        Kind = kind,
        Region = snapshot.Region,
        IndexCount = 1,
        Type = type,
        FromSequence = from,
        ToSequence = to,
        IssuedAt = (uint)store.Snapshots.Get(snapshot.Region, to).IssuedAt,
    };

    private static LsfContent Build(LsfDescription description, Coverage coverage, ReadOnlySpan<ListedState> entries) =>
        LsfBuilder.Build(description with { FirstShard = coverage.FirstShard, IndexCount = coverage.IndexCount }, entries);

    private ListedFile Put(LsfContent content)
    {
        files.Replace(content.FileName, content.Bytes);
        return content.WithoutBytes();
    }
}
