using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>
/// A region's lists as they lie in a publisher's folder, put together without any of the publisher's own code: every chain from
/// a base to the newest snapshot, as a dictionary of what is listed.
/// </summary>
internal sealed class PublishedList
{
    private readonly string _folder;

    internal PublishedList(string folder, int region)
    {
        _folder = folder;
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, $"m/{region}.cbor"));
        Manifest = StatusManifest.Read(CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length)).Payload);
    }

    internal StatusManifest Manifest { get; }

    internal IEnumerable<ManifestEntry> Of(int kind, int type) =>
        Manifest.Entries.Where(entry => entry.Kind == kind && entry.Type == type);

    /// <summary>What each chain of files says of a kind's indices, counted from shard 0, with the number of its deltas.</summary>
    internal IEnumerable<(int Deltas, SortedDictionary<int, int> States)> Chains(int kind)
    {
        SortedDictionary<int, int>[] firstOfEach = [.. Of(kind, ListType.Base).Select(Decode)];
        foreach (List<(int From, int To)> path in Paths(kind, Of(kind, ListType.Base).First().ToSequence))
        {
            SortedDictionary<int, int> states = [];
            foreach ((ManifestEntry part, SortedDictionary<int, int> first) in Of(kind, ListType.Base).Zip(firstOfEach))
            {
                Lay(states, part, first);
                foreach ((int from, int to) in path)
                {
                    ManifestEntry delta = Of(kind, ListType.Delta).Single(entry => entry.FromSequence == from
                        && entry.ToSequence == to && entry.FirstShard == part.FirstShard && entry.IndexCount == part.IndexCount);
                    Lay(states, delta, Decode(delta));
                }
            }

            yield return (path.Count, states);
        }
    }

    internal byte[] Bytes(ManifestEntry entry) => File.ReadAllBytes(Path.Combine(_folder, entry.FileName));

    private static void Lay(SortedDictionary<int, int> states, ManifestEntry file, SortedDictionary<int, int> content)
    {
        foreach ((int index, int state) in content)
        {
            int x = file.FirstShard * (1 << 20) + index;
            if (state == 0)
            {
                states.Remove(x);
            }
            else
            {
                states[x] = state;
            }
        }
    }

    private SortedDictionary<int, int> Decode(ManifestEntry entry) =>
        new(LsfDecoder.Decode(Bytes(entry), entry.Root).ToDictionary(listed => listed.Index, listed => (int)listed.State));

    private IEnumerable<List<(int From, int To)>> Paths(int kind, int from)
    {
        if (from == Manifest.Sequence)
        {
            return [[]];
        }

        return Of(kind, ListType.Delta).Where(entry => entry.FromSequence == from).Select(entry => entry.ToSequence).Distinct()
            .SelectMany(to => Paths(kind, to).Select(rest => (List<(int, int)>)[(from, to), .. rest]));
    }
}
