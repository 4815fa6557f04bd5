using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Snapshots;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// Takes the snapshot that a run publishes, and uses up its sequence numbers: should the run be killed, no number ever names two
/// contents, which terminals would take for an attack.
/// </summary>
internal sealed class SnapshotTaker(AuthorityStore store, KeyRing keys, PublishSettings settings, DateTimeOffset time)
{
    private const string TrustListName = "trust";
    private const int Country = 0;
    private const int Kinds = 5;

    // Numbers begin at 1, which no period divides: a chain from there to the end of a longer one would have too many deltas.
    private const int FirstPeriod = 8;

    private readonly long _now = time.ToUnixTimeSeconds();
    private readonly GravestState _gravest = new(settings.Verdicts);

    internal Outcome<Snapshot> Take() => store.InTransaction<Snapshot>(() =>
    {
        if (keys.InForce(KeyUsage.Root) is not [var root, ..])
        {
            return new Refusal(RefusalCode.NoKey, "no root key is in force");
        }

        Refusal? refusal = TakeRegions(out List<SignedRegion> regions);
        CountrySnapshot? country = null;
        refusal ??= TakeCountry(out country);
        if (refusal is not null || store.Sequences.Next(TrustListName, _now) is not { } sequence)
        {
            return refusal ?? ClockWentBack("a trust list");
        }

        return new Snapshot { Time = time, Root = root, TrustList = TrustList(sequence), Regions = regions, Country = country };
    });

    private static Refusal ClockWentBack(string what) =>
        new(RefusalCode.ClockWentBack, $"{what} was published with a later time: no terminal would take one of now");

    private TrustListContent TrustList(int sequence) => new()
    {
        Sequence = sequence,
        IssuedAt = _now,
        Expires = time.Add(settings.TrustLifetime).ToUnixTimeSeconds(),
        Verdicts = settings.Verdicts,
        Letters = settings.Letters,
        Policy = settings.Policy,
        Disclosures = settings.Disclosures,
        Keys = [.. keys.All.Where(key => key.Usage != KeyUsage.Root && key.Expires > _now)],
    };

    private Refusal? TakeRegions(out List<SignedRegion> regions)
    {
        regions = [];
        IReadOnlyList<AuthorityKey> statusKeys = keys.InForce(KeyUsage.Status);
        IEnumerable<int> signed = statusKeys.SelectMany(key => key.Issuers).Select(int.Parse);
        foreach (int region in signed.Union(store.Statuses.Regions()).Where(region => region != Country).Order().ToArray())
        {
            int[] kinds = [.. Enumerable.Range(1, Kinds).Where(kind => store.Statuses.HasAny((DocumentKind)kind, region))];
            if (KeyOf(region, kinds) is not { } key)
            {
                return new Refusal(RefusalCode.NoKey,
                    $"no key for status of region {region}, kinds {string.Join(' ', kinds)}, is in force");
            }

            if (TakeRegion(region) is not { } snapshot)
            {
                return ClockWentBack($"a manifest of region {region}");
            }

            regions.Add(new SignedRegion(snapshot, key));
        }

        return null;
    }

    // Terminals refuse a whole manifest whose key may not sign one of its kinds.
    private AuthorityKey? KeyOf(int region, params int[] kinds) => keys.InForce(KeyUsage.Status)
        .FirstOrDefault(key => key.Issuers.Contains(region.ToString("D6")) && kinds.All(key.Kinds.Contains));

    // A coverage that has no empty shard left ends early: the next number is one for a base.
    private RegionSnapshot? TakeRegion(int region)
    {
        RegionSnapshot? before = store.Snapshots.Newest(region);
        bool isOutgrown = before is not null && Enumerable.Range(1, Kinds)
            .Any(kind => ShardsFor(kind, region) > store.Snapshots.Shards(region, before.Base, kind));
        int? sequence = store.Sequences.Next(region.ToString(), _now, isOutgrown ? before!.RebasePeriod : 1);
        if (sequence is null)
        {
            return null;
        }

        RegionSnapshot snapshot = before switch
        {
            null => new RegionSnapshot(region, sequence.Value, sequence.Value, FirstPeriod, _now),
            _ when sequence % before.RebasePeriod == 0 =>
                new RegionSnapshot(region, sequence.Value, sequence.Value, settings.RebasePeriod, _now),
            _ => before with { Sequence = sequence.Value, IssuedAt = _now },
        };
        Keep(snapshot);
        return snapshot;
    }

    private void Keep(RegionSnapshot snapshot)
    {
        store.Snapshots.Add(snapshot);
        for (int kind = 1; kind <= Kinds; kind++)
        {
            int listKind = kind;
            store.Snapshots.AddList(snapshot, kind, ShardsFor(kind, snapshot.Region),
                store.Statuses.Listed((DocumentKind)kind, snapshot.Region, states => _gravest.Of(listKind, states)));
        }
    }

    // One empty shard more than is in use: a credential of a new shard is covered before the next base.
    private int ShardsFor(int kind, int region) =>
        Math.Min(store.Statuses.NewestShard((DocumentKind)kind, region) + 2, ListId.Shards);

    private Refusal? TakeCountry(out CountrySnapshot? country)
    {
        country = null;
        if (KeyOf(Country) is not { } key)
        {
            return null;
        }

        if (store.FleetKeys.NewestFirst() is not [var fleetKey, ..])
        {
            return new Refusal(RefusalCode.NoKey, "there is no fleet key to seal with who is wanted");
        }

        if (store.Sequences.Next(Country.ToString(), _now) is not { } sequence)
        {
            return ClockWentBack("a manifest of the country");
        }

        RegionSnapshot snapshot = new(Country, sequence, sequence, settings.RebasePeriod, _now);
        country = new CountrySnapshot(snapshot, key, fleetKey, store.Statuses.Wanted());
        return null;
    }
}
