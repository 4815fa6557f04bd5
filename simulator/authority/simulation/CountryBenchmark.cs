using System.Diagnostics;
using System.Globalization;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Import;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Verification.Lists;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// The driving licences of the whole country from a table of ten million rows to published lists, and a day of a million
/// changes: how long each step takes.
/// </summary>
internal sealed class CountryBenchmark : IDisposable
{
    private const int Licences = 530_000_000;
    private const double Listed = 0.01;
    private const int Rows = 10_000_000;
    private const int Changes = 1_000_000;

    // 31 provinces whose shares fall from 8.94 % by a constant factor, and add up to 1.
    private const double LargestShare = 0.0894;
    private const double Factor = 0.9166;

    private static readonly int[] s_provinces =
    [
        110000, 120000, 130000, 140000, 150000, 210000, 220000, 230000, 310000, 320000, 330000, 340000, 350000, 360000, 370000,
        410000, 420000, 430000, 440000, 450000, 460000, 500000, 510000, 520000, 530000, 540000, 610000, 620000, 630000, 640000, 650000,
    ];

    private static readonly DateTimeOffset s_start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TextWriter _output;
    private readonly string _folder = Directory.CreateTempSubdirectory("lists-benchmark-").FullName;
    private readonly AuthorityStore _store;
    private readonly ModelRandom _random = new(31);

    internal CountryBenchmark(TextWriter output)
    {
        _output = output;
        _store = AuthorityStore.Create(Path.Combine(_folder, "authority.db")).OrThrow();
        string[] codes = [.. s_provinces.Select(province => province.ToString(CultureInfo.InvariantCulture)), Regions.Country];
        Keys(s_start).Add(NewKey(KeyUsage.Root, []), NewKey(KeyUsage.Status, codes)).OrThrow();
        _store.FleetKeys.Add(new byte[FleetKeyTable.KeyLength]);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal void Run()
    {
        string table = Path.Combine(_folder, "states.csv");
        _output.WriteLine("530 M driving licences, 31 provinces           seconds peak MB");
        Timed($"a table of {Rows:N0} rows written", () => WriteTable(table));
        Timed("imported", () => Import(table));
        File.Delete(table);
        Timed("published: bases and hot lists", () => Publish(s_start, hasTokens: false));
        Timed("published again with tokens", () => Publish(s_start.AddDays(1), hasTokens: true));
        WriteChanges(table);
        Timed("changes imported", () => Import(table));
        Timed("published: deltas and hot lists", () => Publish(s_start.AddDays(2), hasTokens: false));
    }

    private static AuthorityKey NewKey(KeyUsage usage, string[] codes) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(KeyAlgorithm.P256, new SeededRandom($"country: {usage}")),
        Issuers = codes,
        Kinds = [1, 2, 3, 4, 5],
        NotBefore = s_start.AddDays(-1).ToUnixTimeSeconds(),
        Expires = s_start.AddYears(5).ToUnixTimeSeconds(),
    };

    private KeyRing Keys(DateTimeOffset now) => new(_store, new FixedClock(now));

    private void Timed(string what, Func<string> work)
    {
        Stopwatch time = Stopwatch.StartNew();
        string result = work();
        _output.WriteLine($"{what,-45}{time.Elapsed.TotalSeconds,9:F1}{PeakMemory.Megabytes,8:N0}  {result}");
    }

    // Listed ones and as many others as make up the rows, province by province, as a register would write them.
    private string WriteTable(string path)
    {
        using StreamWriter writer = new(path);
        writer.WriteLine(StateRow.Header);
        double share = LargestShare;
        double rate = (double)Rows / Licences;
        foreach (int province in s_provinces)
        {
            long indices = (long)(Licences * share);
            for (long x = _random.Gap(rate); x < indices; x += 1 + _random.Gap(rate))
            {
                ListId list = new(DocumentKind.DrivingLicence, province, (int)(x / ListId.IndicesPerShard));
                int index = (int)(x % ListId.IndicesPerShard);
                bool isListed = _random.Next(Rows) < Licences * Listed;
                writer.WriteLine($"{list},{index},{(isListed ? _random.State() : 0)}");
            }

            share *= Factor;
        }

        return $"{Listed * Licences:N0} of them listed";
    }

    private string Import(string path)
    {
        using FileStream table = File.OpenRead(path);
        return $"{new StateImport(_store).Run(table, new Progress<long>()).OrThrow().Count:N0} rows";
    }

    // A state for licences at random places: nearly all of them had none.
    private void WriteChanges(string path)
    {
        using StreamWriter writer = new(path);
        writer.WriteLine(StateRow.Header);
        double share = LargestShare;
        foreach (int province in s_provinces)
        {
            int shards = (int)(Licences * share / ListId.IndicesPerShard) + 1;
            for (int i = 0; i < Changes * share; i++)
            {
                ListId list = new(DocumentKind.DrivingLicence, province, _random.Next(shards));
                writer.WriteLine($"{list},{_random.Next(ListId.IndicesPerShard)},{_random.State()}");
            }

            share *= Factor;
        }
    }

    private string Publish(DateTimeOffset now, bool hasTokens)
    {
        PublishSettings settings = new() { HasTokens = hasTokens };
        var publisher = new Publisher(_store, Keys(now), new FixedClock(now));
        Publication publication = publisher.Publish(Path.Combine(_folder, "published"), settings).OrThrow();
        ListedFile[] files = [.. publication.Regions.SelectMany(region => region.Files)];
        ListedFile[] newest = [.. files.Where(file => file.Description.ToSequence == publication.Regions[0].Sequence)];
        string type = newest.All(file => file.Description.Type == ListType.Base) ? "bases" : "deltas";
        return $"{newest.Sum(file => file.Length) / 1e6:F2} MB of {type} in {newest.Length} files";
    }
}
