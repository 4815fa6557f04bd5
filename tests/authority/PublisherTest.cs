using ELicense.Formats;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using FixedClock = ELicense.Tests.Support.FixedClock;
using KeyUsage = ELicense.Simulator.Authority.Keys.KeyUsage;
using TrustUsage = ELicense.Verification.Trust.KeyUsage;

namespace ELicense.Tests.Authority;

/// <summary>What is published, asked through the terminal's own readers.</summary>
public sealed class PublisherTest : IDisposable
{
    private const string Manifest = "m/320000.cbor";

    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void ATerminalTrustsTheListAndFindsTheStates(KeyAlgorithm algorithm)
    {
        using TestAuthority test = new(algorithm);
        IssuedCredential[] licences = [.. Enumerable.Range(0, 10).Select(_ => test.Issue(Records.DrivingLicence))];
        IssuedCredential vehicle = test.Issue(Records.VehicleLicence);
        for (int state = 1; state < 10; state++)
        {
            Assert.True(test.Authority.States.Set(licences[state].Id, state).IsGranted);
        }

        test.Authority.States.Set(vehicle.Id, 7);
        Publication publication = Publish(test);
        Assert.Equal((1L, 10), (publication.TrustSequence, Assert.Single(publication.Regions).Listed));

        MemoryStore store = Terminal(test);
        Assert.Equal(Enumerable.Range(0, 10), licences.Select(licence => Ask(store, licence).State));
        Assert.Equal(7, Ask(store, vehicle).State);
        StatusAnswer answer = Ask(store, test.Issue(Records.Deregistration));
        Assert.Equal((0, ListBand.Current), (answer.State, answer.Band(Time(test), 259200)));
    }

    [Fact]
    public void TheTrustListSaysWhatEachKeyMay()
    {
        AuthorityKey marks = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.Sm2, ["320600", "320700"], 3);
        AuthorityKey ended = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320800"])
            with { Expires = TestAuthority.Now.ToUnixTimeSeconds() };
        _test.Authority.Keys.Add(marks, ended);
        Publish(_test);
        TrustList list = Trust(Terminal(_test))!;
        Assert.Equal((1, TestAuthority.Now.ToUnixTimeSeconds()), (list.Sequence, list.IssuedAt));
        Assert.Equal(TestAuthority.Now.AddDays(90).ToUnixTimeSeconds(), list.Expires);
        Assert.Equal((60, 600, 259200, 120, 30),
            (list.Policy.ProofFresh, list.Policy.ProofTolerated, list.Policy.ListStale, list.Policy.Challenge, list.Policy.ExpiringSoon));

        IssuerKey key = Assert.Single(list.KeysWithId(Segment(marks.SigningKey.PublicKey.KeyId)));
        Assert.True(key.IsOf("320700") && key.MaySign(3) && key.MayBeUsedFor(TrustUsage.Credentials));
        Assert.False(key.IsOf("320500") || key.MaySign(1) || key.MayBeUsedFor(TrustUsage.Status));
        Assert.Equal((marks.NotBefore, marks.Expires), (key.NotBefore, key.Expires));
        Assert.Empty(list.KeysWithId(Segment(ended.SigningKey.PublicKey.KeyId)));
        Assert.Empty(list.KeysWithId(Segment(_test.Root.SigningKey.PublicKey.KeyId)));
    }

    [Fact]
    public void PolicyAndVerdictsOfTheTrustListAreRead()
    {
        PublishSettings settings = new()
        {
            Policy = new TrustPolicy { ProofFreshSeconds = 90 },
            Verdicts = [new VerdictRow(2, 7, (int)Verdict.Notice, 507)],
        };
        Assert.True(_test.Authority.Publisher.Publish(_test.Published, settings).IsGranted);
        TrustList list = Trust(Terminal(_test))!;
        Assert.Equal(90, list.Policy.ProofFresh);
        Assert.Equal(Verdict.Notice, list.Verdicts.ReasonFor(2, 7).Verdict);
    }

    [Fact]
    public void WithTwoRootsTheOlderSignsAndBothAreProvisioned()
    {
        AuthorityKey next = _test.NewKey(KeyUsage.Root, KeyAlgorithm.Sm2, [])
            with { NotBefore = TestAuthority.Now.ToUnixTimeSeconds() };
        Assert.True(_test.Authority.Keys.Add(next).IsGranted);
        Assert.Equal(RefusalCode.TooManyRoots,
            _test.Authority.Keys.Add(_test.NewKey(KeyUsage.Root, KeyAlgorithm.P256, [])).Refusal!.Code);
        Publish(_test);
        MemoryStore store = Terminal(_test);
        byte[] list = store.Files[TrustStore.FileName];
        Assert.Equal(_test.Root.SigningKey.PublicKey.KeyId, CoseSign1.Read(Segment(list)).KeyId.ToArray());
        Assert.NotNull(Trust(store));

        _test.Clock.Time = DateTimeOffset.FromUnixTimeSeconds(_test.Root.Expires);
        AuthorityKey status = _test.NewKey(KeyUsage.Status, KeyAlgorithm.P256, ["320000"])
            with { Expires = _test.Root.Expires + 9000 };
        Assert.True(_test.Authority.Keys.Add(status).IsGranted);
        Assert.Equal(RefusalCode.NoKey, _test.Authority.Publisher.Publish(_test.Published, new PublishSettings()).Refusal!.Code);
    }

    [Fact]
    public void TwiceGivesTheSameListsUnderHigherSequences()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        PublishedRegion first = Publish(_test).Regions[0];
        _test.Clock.Time = TestAuthority.Now.AddHours(1);
        PublishedRegion second = Publish(_test).Regions[0];
        Assert.Equal((1, 2), (first.Sequence, second.Sequence));
        Assert.Equal(first.Files.Select(Entries), second.Files.Select(Entries));
        Assert.Equal(7, Ask(Terminal(_test), licence).State);
    }

    [Fact]
    public void AnotherAuthorityInTheSameStatePublishesTheSameBytes()
    {
        using TestAuthority same = new();
        foreach (TestAuthority test in new[] { _test, same })
        {
            test.Authority.States.Set(test.Issue(Records.DrivingLicence).Id, 9);
            Publish(test);
        }

        Assert.Equal(Content(_test), Content(same));
    }

    [Fact]
    public void AWantedEntryChangesNoPublicByte()
    {
        using TestAuthority quiet = new();
        foreach (TestAuthority test in new[] { _test, quiet })
        {
            IssuedCredential vehicle = test.Issue(Records.VehicleLicence);
            test.Authority.States.Set(vehicle.Id, 1);
            test.Authority.States.SetWanted(vehicle.Id, test == _test);
            Publish(test);
        }

        Assert.Equal(Content(quiet), Content(_test));
    }

    [Fact]
    public void StatesThatAKindCanNotHaveAreRefused()
    {
        byte[] licence = _test.Issue(Records.DrivingLicence).Id;
        byte[] vehicle = _test.Issue(Records.VehicleLicence).Id;
        byte[] mark = _test.Issue(Records.InspectionMark).Id;
        void Refused(RefusalCode code, byte[] id, int state) => Assert.Equal(code, _test.Authority.States.Set(id, state).Refusal?.Code);

        Refused(RefusalCode.WantedIsNeverPublic, vehicle, 10);
        Refused(RefusalCode.StateNotAllowed, licence, 11);
        Refused(RefusalCode.StateNotAllowed, licence, -1);
        Refused(RefusalCode.StateNotAllowed, vehicle, 5);
        Refused(RefusalCode.StateNotAllowed, mark, 7);
        Refused(RefusalCode.NoSuchCredential, [1, 2, 3, 4, 5, 6, 7, 8], 7);
        Assert.Equal(RefusalCode.StateNotAllowed, _test.Authority.States.SetWanted(mark, true).Refusal!.Code);
    }

    [Fact]
    public void AStateIsTakenBackWithTheNextList()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        Publish(_test);
        _test.Authority.States.Set(licence.Id, 0);
        Publish(_test);
        Assert.Equal(0, Ask(Terminal(_test), licence).State);
    }

    [Fact]
    public void AMarkThatFollowsItsVehicleHasTheVehiclesState()
    {
        IssuedCredential vehicle = _test.Issue(Records.VehicleLicence);
        IssueRequest request = _test.Request(Records.InspectionMark) with { FollowsVehicle = true };
        IssuedCredential mark = _test.Authority.Credentials.Issue(request).Value!;
        _test.Authority.States.Set(vehicle.Id, 6);
        Publish(_test);
        Assert.Equal(6, Ask(Terminal(_test), mark).State);
    }

    [Fact]
    public void OldListsGoWithTheManifestAfterNext()
    {
        IReadOnlyList<string> first = Publish(_test).Regions[0].Files;
        IReadOnlyList<string> second = Publish(_test).Regions[0].Files;
        Assert.Superset(first.ToHashSet(), Names());
        IReadOnlyList<string> third = Publish(_test).Regions[0].Files;
        Assert.Equal([.. second.Concat(third).Append(Manifest).Append("trust.cbor").Order(StringComparer.Ordinal)],
            Names().Order(StringComparer.Ordinal));
        Assert.All(Names(), name => Assert.Matches("^[a-z0-9./-]{1,64}$", name));
    }

    // A folder where an unfinished file would go stops the run there, as a kill would.
    [Theory]
    [InlineData("trust.cbor")]
    [InlineData(Manifest)]
    public void ARunThatStopsHalfwayLeavesTheOldAnswersAndUsesItsNumbersUp(string stopsAt)
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        Publish(_test);
        _test.Authority.States.Set(licence.Id, 9);
        string obstacle = Path.Combine(_test.Published, stopsAt + ".new");
        Directory.CreateDirectory(obstacle);
        Assert.Equal(RefusalCode.FolderUnusable, _test.Authority.Publisher.Publish(_test.Published, new()).Refusal!.Code);
        Assert.Equal(7, Ask(Terminal(_test), licence).State);

        Directory.Delete(obstacle);
        File.WriteAllText(obstacle, "half a file");
        File.WriteAllText(Path.Combine(_test.Published, "lists/00.lsf.new"), "half a list");
        _test.Reopen();
        Publication publication = Publish(_test);
        Assert.Equal((3L, 3), (publication.TrustSequence, publication.Regions[0].Sequence));
        Assert.Equal(9, Ask(Terminal(_test), licence).State);
        Assert.DoesNotContain(Names(), name => name.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoThatPublishAtOnceTakeTurns()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        Publication[] published = new Publication[8];
        Parallel.For(0, published.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            using ReferenceAuthority authority = ReferenceAuthority.Open(_test.File, new SystemRandom(), _test.Clock).Value!;
            published[i] = authority.Publisher.Publish(_test.Published, new PublishSettings()).Value!;
        });
        Assert.Equal(Enumerable.Range(1, 8).Select(i => (long)i), published.Select(each => each.TrustSequence).Order());
        MemoryStore store = Terminal(_test);
        Assert.Equal(8, Trust(store)!.Sequence);
        StatusAnswer answer = Ask(store, licence);
        Assert.Equal((7, 8), (answer.State, answer.Manifest.Sequence));
    }

    [Fact]
    public void ARegionWithoutAKeyForItsStatusIsNotPublished()
    {
        _test.Authority.Keys.Add(_test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["110000"]));
        _test.Authority.Credentials.Issue(_test.Request(Records.DrivingLicence) with { Issuer = "110000" });
        Assert.Equal(RefusalCode.NoKey, _test.Authority.Publisher.Publish(_test.Published, new()).Refusal!.Code);
        Assert.Empty(Names());
        _test.Authority.Keys.Add(_test.NewKey(KeyUsage.Status, KeyAlgorithm.Sm2, ["110000"]));
        Publication publication = Publish(_test);
        Assert.Equal([110000, 320000], publication.Regions.Select(region => region.Region));

        // What was refused has used no number up.
        Assert.Equal(1, publication.TrustSequence);
    }

    [Fact]
    public void ATimeBeforeTheLastListIsRefused()
    {
        Publish(_test);
        _test.Clock.Time = TestAuthority.Now.AddSeconds(-1);
        Assert.Equal(RefusalCode.ClockWentBack, _test.Authority.Publisher.Publish(_test.Published, new()).Refusal!.Code);
    }

    [Theory]
    [InlineData(KeyUsage.Status, "320500")]
    [InlineData(KeyUsage.Status, "000000")]
    [InlineData(KeyUsage.Credentials, "990000")]
    public void AKeyForAnUnknownRegionIsRefused(KeyUsage usage, string code) =>
        Assert.Equal(RefusalCode.UnknownRegion, _test.Authority.Keys.Add(_test.NewKey(usage, KeyAlgorithm.P256, [code])).Refusal!.Code);

    [Fact]
    public void AFolderThatCanNotBeMadeIsOneLine()
    {
        File.WriteAllText(_test.Published, "not a folder");
        Refusal refusal = _test.Authority.Publisher.Publish(_test.Published, new()).Refusal!;
        Assert.Equal(RefusalCode.FolderUnusable, refusal.Code);
        Assert.DoesNotContain('\n', refusal.ToString());
    }

    private static Publication Publish(TestAuthority test)
    {
        Outcome<Publication> outcome = test.Authority.Publisher.Publish(test.Published, new PublishSettings());
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private static ByteSegment Segment(byte[] bytes) => new(bytes, 0, bytes.Length);

    private static TrustedTime Time(TestAuthority test) =>
        new(new FixedClock { UnixTime = test.Clock.GetUtcNow().ToUnixTimeSeconds() }, 0);

    private static MemoryStore Terminal(TestAuthority test)
    {
        MemoryStore store = new();
        foreach (string path in Directory.GetFiles(test.Published, "*", SearchOption.AllDirectories))
        {
            store.Files[Path.GetRelativePath(test.Published, path).Replace('\\', '/')] = File.ReadAllBytes(path);
        }

        store.Files[RootKeys.FileName] = test.Authority.Publisher.RootKeys();
        return store;
    }

    private static TrustList? Trust(MemoryStore store) =>
        TrustStore.Load(store, new SequenceMemory(store, new DesktopKeyedHash()), new MessageSignature()).List;

    private StatusAnswer Ask(MemoryStore store, IssuedCredential credential)
    {
        DesktopKeyedHash hash = new();
        StatusLists lists = new(store, hash, new SequenceMemory(store, hash), new MessageSignature());
        return lists.Ask(credential.Content.Status, Trust(store), Time(_test));
    }

    // The entries are what follows the header, in which sequence and time stand.
    private string Entries(string name) => Convert.ToHexString(File.ReadAllBytes(Path.Combine(_test.Published, name))[80..]);

    private static SortedDictionary<string, string> Content(TestAuthority test) =>
        new(Terminal(test).Files.ToDictionary(file => file.Key, file => Convert.ToHexString(file.Value)), StringComparer.Ordinal);

    private HashSet<string> Names() =>
    [
        .. Directory.GetFiles(_test.Published, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_test.Published, path).Replace('\\', '/')),
    ];
}
