using System.Buffers.Binary;
using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Authority;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>What is published for the whole country: hot lists and the sealed file.</summary>
public sealed class CountryPublisherTest : IDisposable
{
    private const int Wanted = 10;

    private static readonly byte[] s_fleetKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly TestAuthority _authority = Country();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void HotListsNameWhatIsRevokedInAnyRegion()
    {
        using Register register = new(_authority);
        register.Set(1, [(3, 9), (4, 7), ((1 << 20) + 5, 9)], 110000);
        register.Set(1, [(6, 9), (7, 1)], 320000);
        _authority.Publish();
        PublishedList country = new(_authority.Published, 0);
        ManifestEntry hot = country.Of(1, ListType.Hot).Single();

        // 110000 has 2 shards in use and an empty one; then comes 320000.
        Assert.Equal([(3, 9), ((1 << 20) + 5, 9), ((3 << 20) + 6, 9)],
            LsfDecoder.Decode(country.Bytes(hot), hot.Root).Select(entry => (entry.Index, (int)entry.State)));
        Assert.Equal(5 << 20, hot.IndexCount);
        Assert.Equal("8401" + "1a0001adb0" + "0003", Convert.ToHexStringLower(ShardRun.Encode([new(1, 110000, 0, 3)])[1..]));
    }

    [Fact]
    public void TheSealedFileOpensWithTheFleetKeyAlone()
    {
        IssuedCredential vehicle = _authority.Issue(Records.VehicleLicence);
        _authority.Authority.States.SetWanted(vehicle.Id, true);
        _authority.Publish();
        (int length, byte[] tag) = SealedEntry();
        byte[] file = File.ReadAllBytes(Path.Combine(_authority.Published, SealedFile.NameOf(tag)));
        Assert.Equal((length, 16), (file.Length, file.Length % SealedFile.Padding));
        byte[] opened = SealedFile.Open(s_fleetKey, file, tag)!;
        Assert.Equal("LSW1"u8, opened.AsSpan(0, 4));
        int rows = BinaryPrimitives.ReadInt32LittleEndian(opened.AsSpan(4));
        byte[] list = opened[(40 + 8 * rows)..];
        list = list[..BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(44))];
        ListedState entry = Assert.Single(LsfDecoder.Decode(list, opened[8..40]));
        Assert.Equal(Wanted, entry.State);

        // Rows of licences come before those of vehicles.
        int[] row = [.. Enumerable.Range(0, 2 * rows)
            .Select(i => BinaryPrimitives.ReadInt32LittleEndian(opened.AsSpan(40 + 4 * i)))];
        int before = row.Where((_, i) => i % 2 == 1 && row[i - 1] < vehicle.StatusList.Value).Sum();
        Assert.Equal((before << 20) + vehicle.StatusIndex, entry.Index);

        Assert.Null(SealedFile.Open([.. s_fleetKey.Reverse()], file, tag));
        file[^1] ^= 1;
        Assert.Null(SealedFile.Open(s_fleetKey, file, tag));
    }

    [Fact]
    public void AWantedEntryChangesNoPublicFileAndNoLength()
    {
        using TestAuthority quiet = Country();
        foreach (TestAuthority test in new[] { _authority, quiet })
        {
            IssuedCredential vehicle = test.Issue(Records.VehicleLicence);
            test.Authority.States.Set(vehicle.Id, 1);
            test.Authority.States.SetWanted(vehicle.Id, test == _authority);
            test.Publish();
            test.Publish();
        }

        // The country's manifest names the sealed file by its tag and is signed; both have the same length with and without.
        static SortedDictionary<string, string> Public(TestAuthority test) => new(test.Content()
            .Where(file => file.Key != "m/0.cbor" && !file.Key.EndsWith(".sealed", StringComparison.Ordinal)).ToDictionary());
        Assert.Equal(Public(quiet), Public(_authority));
        Assert.Equal(Lengths(quiet), Lengths(_authority));
        Assert.NotEqual(SealedEntry().Tag, SealedEntryOf(quiet).Tag);
    }

    [Fact]
    public void WithoutAFleetKeyTheCountryIsNotPublished()
    {
        using TestAuthority test = new();
        test.Authority.Keys.Add(test.NewKey(Simulator.Authority.Keys.KeyUsage.Status,
            Simulator.Authority.Keys.KeyAlgorithm.P256, ["000000"]));
        Assert.Equal(Simulator.Authority.Rules.RefusalCode.NoKey, test.RefusalToPublish().Code);
        test.Authority.AddFleetKey(s_fleetKey);
        test.Publish();
        Assert.Equal(s_fleetKey, test.Authority.FleetKeys());
    }

    private static TestAuthority Country()
    {
        TestAuthority authority = new();
        authority.Authority.Keys.Add(authority.NewKey(Simulator.Authority.Keys.KeyUsage.Status,
            Simulator.Authority.Keys.KeyAlgorithm.P256, ["000000", "110000"]));
        authority.Authority.AddFleetKey(s_fleetKey);
        return authority;
    }

    private static int[] Lengths(TestAuthority test) =>
        [.. test.Content().Where(file => file.Key == "m/0.cbor" || file.Key.EndsWith(".sealed", StringComparison.Ordinal))
            .Select(file => file.Value.Length).Order()];

    private (int Length, byte[] Tag) SealedEntry() => SealedEntryOf(_authority);

    private static (int Length, byte[] Tag) SealedEntryOf(TestAuthority test)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(test.Published, "m/0.cbor"));
        var reader = new CborReader(CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length)).Payload);
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            if (reader.ReadKey() == 11)
            {
                Assert.Equal(2, reader.ReadArray());
                return (reader.ReadInteger(0, int.MaxValue), reader.ReadBytes(32));
            }

            reader.Skip();
        }

        throw new InvalidDataException("the manifest names no sealed file");
    }
}
