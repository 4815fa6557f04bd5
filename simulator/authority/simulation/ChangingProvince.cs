using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// A province's authority whose register changes every day: as many licences get a state as have theirs taken back. What is
/// right is what its database says.
/// </summary>
internal sealed class ChangingProvince : IDisposable
{
    internal const int Region = 320000;
    internal const int Kind = (int)DocumentKind.DrivingLicence;

    private const double Listed = 0.01;

    private static readonly DateTimeOffset s_start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ModelRandom _random = new(40);
    private readonly List<int> _listed = [];
    private readonly int _indices;
    private readonly AuthorityStore _store;
    private readonly string _folder;
    private readonly PublishSettings _settings;
    private DateTimeOffset _now = s_start;

    /// <param name="folder">For the database and what is published.</param>
    /// <param name="shards">Shards of licences that were given out.</param>
    /// <param name="rebasePeriod">8, 16 or 32.</param>
    internal ChangingProvince(string folder, int shards, int rebasePeriod)
    {
        _folder = folder;
        _indices = shards * Messages.ListId.IndicesPerShard;
        _store = AuthorityStore.Create(Path.Combine(folder, "authority.db")).OrThrow();
        Keys.Add(NewKey(KeyUsage.Root, []), NewKey(KeyUsage.Status, [Region.ToString()])).OrThrow();
        _settings = new PublishSettings { RebasePeriod = rebasePeriod, HasTokens = false };
        List();
        BeginAPeriod(rebasePeriod);
    }

    internal string Published => Path.Combine(_folder, "published");

    internal byte[] RootKeys => Publisher.RootKeys();

    internal long Now => _now.ToUnixTimeSeconds();

    private FixedClock Clock => new(_now);

    private KeyRing Keys => new(_store, Clock);

    private Publisher Publisher => new(_store, Keys, Clock);

    /// <summary>Lets a day pass, changes states and publishes.</summary>
    internal PublishedRegion NextDay(int changes)
    {
        _now = _now.AddDays(1);
        Write(writer =>
        {
            for (int i = 0; i < changes; i++)
            {
                Change(writer, isNew: i % 2 == 0);
            }
        });
        return Publish();
    }

    /// <summary>The states as the database has them now: indices counted from shard 0.</summary>
    internal Dictionary<int, int> States()
    {
        // Only one state applies to each, so there is nothing to choose.
        ListedState[] entries = _store.Statuses.Listed((DocumentKind)Kind, Region, states => (byte)states.Highest);
        return entries.ToDictionary(entry => entry.Index, entry => (int)entry.State);
    }

    public void Dispose() => _store.Dispose();

    private static AuthorityKey NewKey(KeyUsage usage, string[] codes) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(KeyAlgorithm.P256, new SeededRandom($"changing province: {usage}")),
        Issuers = codes,
        Kinds = [Kind],
        NotBefore = s_start.AddDays(-1).ToUnixTimeSeconds(),
        Expires = s_start.AddYears(5).ToUnixTimeSeconds(),
    };

    private void List() => Write(writer =>
    {
        for (long x = _random.Gap(Listed); x < _indices; x += 1 + _random.Gap(Listed))
        {
            _listed.Add((int)x);
            Put(writer, (int)x, _random.State());
        }

        // The last index too, so that all shards are in use from the first day.
        Put(writer, _indices - 1, ListStates.Normal);
    });

    // The clients come on the first day of a full period, as they would in any but the first.
    private void BeginAPeriod(int rebasePeriod)
    {
        Publish();
        _store.Sequences.Next(Region.ToString(), Now, rebasePeriod - 1);
        Publish();
    }

    private void Change(StatusWriter writer, bool isNew)
    {
        if (isNew)
        {
            int x = _random.Next(_indices);
            _listed.Add(x);
            Put(writer, x, _random.State());
            return;
        }

        int place = _random.Next(_listed.Count);
        Put(writer, _listed[place], ListStates.Normal);
        _listed[place] = _listed[^1];
        _listed.RemoveAt(_listed.Count - 1);
    }

    private static void Put(StatusWriter writer, int x, int state) => writer.Put(
        new Messages.ListId((DocumentKind)Kind, Region, x / Messages.ListId.IndicesPerShard).Value,
        x % Messages.ListId.IndicesPerShard,
        StateSet.Of(state),
        isWanted: false);

    private void Write(Action<StatusWriter> write) => _store.InTransaction<AuthorityStore>(() =>
    {
        using StatusWriter writer = _store.Statuses.Import();
        write(writer);
        return _store;
    }).OrThrow();

    private PublishedRegion Publish() => Publisher.Publish(Published, _settings).OrThrow().Regions[0];
}
