using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// Takes the snapshot that a run publishes, and uses up its sequence numbers: should the run be killed, no number ever names two
/// contents, which terminals would take for an attack.
/// </summary>
internal sealed class SnapshotTaker(AuthorityStore store, KeyRing keys, PublishSettings settings, DateTimeOffset time)
{
    private const string TrustListName = "trust";
    private const int Kinds = 5;

    private readonly long _now = time.ToUnixTimeSeconds();

    internal Outcome<Snapshot> Take() => store.InTransaction<Snapshot>(() =>
    {
        if (keys.InForce(KeyUsage.Root) is not [var root, ..])
        {
            return new Refusal(RefusalCode.NoKey, "no root key is in force");
        }

        Refusal? refusal = TakeRegions(out List<RegionSnapshot> regions);
        if (refusal is not null || store.Sequences.Next(TrustListName, _now) is not { } sequence)
        {
            return refusal ?? ClockWentBack("a trust list");
        }

        return new Snapshot { Time = time, Root = root, TrustList = TrustList(sequence), Regions = regions };
    });

    private static Refusal ClockWentBack(string what) =>
        new(RefusalCode.ClockWentBack, $"{what} was published with a later time: no terminal would take one of now");

    private TrustListContent TrustList(int sequence) => new()
    {
        Sequence = sequence,
        IssuedAt = _now,
        Expires = time.Add(settings.TrustLifetime).ToUnixTimeSeconds(),
        Verdicts = settings.Verdicts,
        Policy = settings.Policy,
        Keys = [.. keys.All.Where(key => key.Usage != KeyUsage.Root && key.Expires > _now)],
    };

    private Refusal? TakeRegions(out List<RegionSnapshot> regions)
    {
        regions = [];
        IReadOnlyList<AuthorityKey> statusKeys = keys.InForce(KeyUsage.Status);
        int[] wanted = [.. statusKeys.SelectMany(key => key.Issuers).Select(int.Parse).Union(store.Statuses.Regions()).Order()];
        foreach (int region in wanted)
        {
            if (statusKeys.FirstOrDefault(key => key.Issuers.Contains(region.ToString())) is not { } key)
            {
                return new Refusal(RefusalCode.NoKey, $"no key for status of region {region} is in force");
            }

            if (store.Sequences.Next(region.ToString(), _now) is not { } sequence)
            {
                return ClockWentBack($"a manifest of region {region}");
            }

            ListSnapshot[] lists = [.. Enumerable.Range(1, Kinds).Select(kind => ListOf(kind, region))];
            regions.Add(new RegionSnapshot(region, sequence, key, lists));
        }

        return null;
    }

    // One empty shard more than is in use: a credential of a new shard is covered before the next run.
    private ListSnapshot ListOf(int kind, int region)
    {
        int shards = Math.Min(store.Statuses.NewestShard((DocumentKind)kind, region) + 2, ListId.Shards);
        return new ListSnapshot(kind, shards * ListId.IndicesPerShard, store.Statuses.Listed((DocumentKind)kind, region));
    }
}
