using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Snapshots;
using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// Reads list files back from the folder and compares every index with the kept snapshots: each base with its own, each delta
/// laid over the snapshot that it starts from with the one that it leads to - so that every chain of named files is right, link
/// by link - and the chain from the base to the newest snapshot as terminals lay it.
/// </summary>
internal sealed class ListReadBack(PublishedFiles files, SnapshotLists lists, RegionSnapshot snapshot)
{
    /// <exception cref="InvalidDataException">A file is missing, damaged, or says something else.</exception>
    internal void Check(IReadOnlyList<ListedFile> named)
    {
        foreach (IGrouping<Coverage, ListedFile> part in named.GroupBy(file => Coverage.Of(file.Description)))
        {
            CheckPart(part.Key, [.. part]);
        }
    }

    private void CheckPart(Coverage coverage, ListedFile[] part)
    {
        HashSet<(int, int)> chain = [.. Ruler.Chain(snapshot.Base, snapshot.Sequence, snapshot.RebasePeriod)];
        ListedState[] states = [];
        foreach (ListedFile file in part)
        {
            LsfDescription what = file.Description;
            ListedState[] entries = LsfDecoder.Decode(files.Read(file.FileName), file);
            if (what.Type == ListType.Base)
            {
                states = entries;
            }
            else if (chain.Contains((what.FromSequence, what.ToSequence)))
            {
                states = ListDifference.Apply(states, entries);
            }

            ListedState[] after = what.Type == ListType.Base
                ? entries
                : ListDifference.Apply(lists.At(what.FromSequence, coverage), entries);
            Require(after.AsSpan().SequenceEqual(lists.At(what.ToSequence, coverage)), file);
        }

        Require(states.AsSpan().SequenceEqual(lists.At(snapshot.Sequence, coverage)), part[0]);
    }

    private void Require(bool holds, ListedFile file)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{file.FileName} does not say what snapshot {snapshot.Sequence} "
                + $"of region {snapshot.Region} says");
        }
    }
}
