using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace NFProjTools.Scenarios;

/// <summary>
/// A province of eight million licences of which one in a hundred is listed, at random and with the shares of states of
/// docs/status-lists.md; alone, in runs, or 31 days after its base with five deltas over it.
/// </summary>
internal static class ListProvince
{
    public const int IndexCount = 8 << 20;

    private const int Kind = 1;
    private const int BaseSequence = 32;
    private const int ListedOneIn = 100;
    private const int Day = 86400;

    // A hundred thousand changes a day in the country of 530 million.
    private const int ChangesADay = (int)(100_000L * IndexCount / 530_000_000);

    private static readonly byte[] s_states =
    [
        .. Enumerable.Repeat((byte)1, 90), .. Enumerable.Repeat((byte)4, 50), .. Enumerable.Repeat((byte)7, 24),
        .. Enumerable.Repeat((byte)3, 16), .. Enumerable.Repeat((byte)5, 10), .. Enumerable.Repeat((byte)9, 6),
        .. Enumerable.Repeat((byte)8, 3), 6,
    ];

    /// <summary>The state of each listed index, as the files say it.</summary>
    public static Dictionary<int, byte> StatesOf(ListShape shape)
    {
        var states = new Dictionary<int, byte>();
        foreach (var file in Lists(shape))
        {
            foreach (var entry in file.Entries)
            {
                states[entry.Index] = entry.State;
            }
        }

        return states;
    }

    /// <summary>The files of a terminal of the province, by name.</summary>
    public static Dictionary<string, byte[]> Files(ListShape shape)
    {
        var files = Province.TrustFiles();
        LsfContent[] lists = [.. Lists(shape).Select(list => LsfBuilder.Build(list.Description, list.Entries))];
        foreach (var list in lists)
        {
            files[list.FileName] = list.Bytes;
        }

        files[$"m/{Province.Region}.cbor"] = Province.Manifest(BaseSequence + (shape == ListShape.Overlays ? 31 : 0), 32, lists);
        return files;
    }

    private static IEnumerable<(LsfDescription Description, ListedState[] Entries)> Lists(ListShape shape)
    {
        yield return (Describe(ListType.Base, 0, BaseSequence), shape == ListShape.Runs ? Runs() : Entries(IndexCount / ListedOneIn, 0));
        for (int days = 16, from = BaseSequence; shape == ListShape.Overlays && days >= 1; from += days, days /= 2)
        {
            yield return (Describe(ListType.Delta, from, from + days), Entries(days * ChangesADay, days));
        }
    }

    private static ListedState[] Entries(int count, int seed)
    {
        var random = new Random(seed);
        var listed = new SortedDictionary<int, byte>();
        while (listed.Count < count)
        {
            // One change in four of a delta is back to normal.
            bool isNormal = seed > 0 && random.Next(4) == 0;
            listed[random.Next(IndexCount)] = isNormal ? (byte)0 : s_states[random.Next(s_states.Length)];
        }

        return [.. listed.Select(pair => new ListedState(pair.Key, pair.Value))];
    }

    // One state a run, of four indices on average.
    private static ListedState[] Runs()
    {
        var random = new Random(4);
        var listed = new List<ListedState>();
        for (var x = random.Next(800); x < IndexCount - 64; x += random.Next(800))
        {
            byte state = s_states[random.Next(s_states.Length)];
            do
            {
                listed.Add(new ListedState(x++, state));
            }
            while (random.Next(4) > 0);
        }

        return [.. listed];
    }

    private static LsfDescription Describe(int type, int from, int to) => new()
    {
        Kind = Kind, Region = Province.Region, IndexCount = IndexCount, Type = type, FromSequence = from, ToSequence = to,
        IssuedAt = (uint)(Province.Now - Day),
    };
}
