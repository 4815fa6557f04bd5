using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Verification.Lists;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// What is published for the whole country: hot lists of what is revoked anywhere, and the sealed file of who is wanted. Both
/// are made anew with each snapshot.
/// </summary>
internal sealed class CountryFiles(
    AuthorityStore store, PublishedFiles files, CountrySnapshot country, IReadOnlyList<SignedRegion> regions)
{
    private const int Kinds = 5;
    private const int SealedKind = (int)DocumentKind.VehicleLicence;

    private readonly ShardRun[] _map = [.. Enumerable.Range(1, Kinds).SelectMany(kind => regions.Select(region => new ShardRun(
        kind,
        region.Snapshot.Region,
        0,
        store.Snapshots.Shards(region.Snapshot.Region, region.Snapshot.Base, kind))))];

    /// <summary>Writes the files, and reads them back.</summary>
    /// <exception cref="InvalidDataException">A file reads back as something else.</exception>
    internal ManifestContent Write(PublishSettings settings)
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(country.Snapshot.IssuedAt);
        return new ManifestContent
        {
            Region = country.Snapshot.Region,
            Sequence = country.Snapshot.Sequence,
            IssuedAt = time,
            NextUpdate = time.Add(settings.NextUpdate),
            NotAfter = time.Add(settings.NotAfter),
            RebasePeriod = country.Snapshot.RebasePeriod,
            Files = [.. country.Key.Kinds.Order().Select(HotList)],
            ShardMap = _map,
            Sealed = Seal(),
        };
    }

    private ListedFile HotList(int kind)
    {
        var revoked = new List<ListedState>();
        int start = 0;
        foreach (ShardRun run in _map.Where(run => run.Kind == kind))
        {
            int sequence = regions.Single(region => region.Snapshot.Region == run.Region).Snapshot.Sequence;
            foreach (ListedState entry in store.Snapshots.Entries(run.Region, sequence, kind))
            {
                if (entry.State == ListStates.Revoked)
                {
                    revoked.Add(entry with { Index = start + entry.Index });
                }
            }

            start += run.ShardCount * ListId.IndicesPerShard;
        }

        LsfContent content = LsfBuilder.Build(Describe(kind, ListType.Hot, start), [.. revoked]);
        files.Replace(content.FileName, content.Bytes);
        return content.WithoutBytes();
    }

    private SealedFile Seal()
    {
        ShardRun[] map = [.. _map.Where(run => ListStates.CanBeWanted((DocumentKind)run.Kind))];
        var starts = new Dictionary<(int Kind, int Region), int>();
        int start = 0;
        foreach (ShardRun run in map)
        {
            starts.Add((run.Kind, run.Region), start);
            start += run.ShardCount * ListId.IndicesPerShard;
        }

        ListedState[] wanted = [.. country.Wanted.Select(entry => new ListedState(
            starts[((int)entry.List.Kind, entry.List.Region)] + entry.List.Shard * ListId.IndicesPerShard + entry.Index,
            ListStates.Wanted))];
        LsfContent list = LsfBuilder.Build(Describe(SealedKind, ListType.Wanted, start), wanted);
        SealedFile file = SealedFile.Seal(country.FleetKey, list, map);
        files.Replace(file.FileName, file.Bytes);
        byte[]? opened = SealedFile.Open(country.FleetKey, files.Read(file.FileName), file.Tag);
        return SealedFile.Plaintext(list, map).AsSpan().SequenceEqual(opened)
            ? file
            : throw new InvalidDataException("the sealed file does not open to what was sealed");
    }

    private LsfDescription Describe(int kind, int type, int indexCount) => new()
    {
        Kind = kind,
        Region = country.Snapshot.Region,
        IndexCount = indexCount,
        Type = type,
        ToSequence = country.Snapshot.Sequence,
        IssuedAt = (uint)country.Snapshot.IssuedAt,
    };
}
