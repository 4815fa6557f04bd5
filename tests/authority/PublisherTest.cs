using ELicense.Formats;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using KeyUsage = ELicense.Simulator.Authority.Keys.KeyUsage;
using TrustUsage = ELicense.Verification.Trust.KeyUsage;

namespace ELicense.Tests.Authority;

/// <summary>What is published, asked through the terminal's own readers.</summary>
public sealed class PublisherTest : IDisposable
{
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
        Publication publication = test.Publish();
        Assert.Equal((1L, 10), (publication.TrustSequence, Assert.Single(publication.Regions).Listed));

        Assert.Equal(Enumerable.Range(0, 10), licences.Select(licence => test.Ask(licence).State));
        Assert.Equal(7, test.Ask(vehicle).State);
        StatusAnswer answer = test.Ask(test.Issue(Records.Deregistration));
        Assert.Equal((0, ListBand.Current), (answer.State, answer.Band(test.Time(), 259200)));
    }

    [Fact]
    public void TheTrustListSaysWhatEachKeyMay()
    {
        AuthorityKey marks = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.Sm2, ["320600", "320700"], 3);
        AuthorityKey ended = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320800"])
            with { Expires = TestAuthority.Now.ToUnixTimeSeconds() };
        _test.Authority.Keys.Add(marks, ended);
        _test.Publish();
        TrustList list = Published.Trust(_test.Terminal())!;
        Assert.Equal((1, TestAuthority.Now.ToUnixTimeSeconds()), (list.Sequence, list.IssuedAt));
        Assert.Equal(TestAuthority.Now.AddDays(90).ToUnixTimeSeconds(), list.Expires);
        Assert.Equal((60, 600, 259200), (list.Policy.ProofFresh, list.Policy.ProofTolerated, list.Policy.ListStale));
        Assert.Equal((120, 30), (list.Policy.Challenge, list.Policy.ExpiringSoon));

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
        TrustList list = Published.Trust(_test.Terminal())!;
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
        _test.Publish();
        MemoryStore store = _test.Terminal();
        byte[] list = store.Files[TrustStore.FileName];
        Assert.Equal(_test.Root.SigningKey.PublicKey.KeyId, CoseSign1.Read(Segment(list)).KeyId.ToArray());
        Assert.NotNull(Published.Trust(store));

        _test.Clock.Time = DateTimeOffset.FromUnixTimeSeconds(_test.Root.Expires);
        AuthorityKey status = _test.NewKey(KeyUsage.Status, KeyAlgorithm.P256, ["320000"])
            with { Expires = _test.Root.Expires + 9000 };
        Assert.True(_test.Authority.Keys.Add(status).IsGranted);
        Assert.Equal(RefusalCode.NoKey, _test.RefusalToPublish().Code);
    }

    [Fact]
    public void TwiceWithoutAChangeAddsAnEmptyDelta()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        PublishedRegion first = _test.Publish().Regions[0];
        _test.Clock.Time = TestAuthority.Now.AddHours(1);
        PublishedRegion second = _test.Publish().Regions[0];
        Assert.Equal((1, 2), (first.Sequence, second.Sequence));
        HashSet<string> names = [.. second.Files.Select(file => file.FileName)];
        Assert.Superset(first.Files.Select(file => file.FileName).ToHashSet(), names);
        Assert.Equal(2 * first.Files.Count, second.Files.Count);
        Assert.Equal(7, _test.Ask(licence).State);
    }

    [Fact]
    public void AnotherAuthorityInTheSameStatePublishesTheSameBytes()
    {
        using TestAuthority same = new();
        foreach (TestAuthority test in new[] { _test, same })
        {
            test.Authority.States.Set(test.Issue(Records.DrivingLicence).Id, 9);
            test.Publish();
        }

        Assert.Equal(_test.Content(), same.Content());
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
            test.Publish();
        }

        Assert.Equal(quiet.Content(), _test.Content());
    }

    [Fact]
    public void StatesThatAKindCanNotHaveAreRefused()
    {
        byte[] licence = _test.Issue(Records.DrivingLicence).Id;
        byte[] vehicle = _test.Issue(Records.VehicleLicence).Id;
        byte[] mark = _test.Issue(Records.InspectionMark).Id;
        void Refused(RefusalCode code, byte[] id, int state) =>
            Assert.Equal(code, _test.Authority.States.Set(id, state).Refusal?.Code);

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
        _test.Publish();
        _test.Authority.States.Set(licence.Id, 0);
        _test.Publish();
        Assert.Equal(0, _test.Ask(licence).State);
    }

    [Fact]
    public void AMarkThatFollowsItsVehicleHasTheVehiclesState()
    {
        IssuedCredential vehicle = _test.Issue(Records.VehicleLicence);
        IssueRequest request = _test.Request(Records.InspectionMark) with { FollowsVehicle = true };
        IssuedCredential mark = _test.Authority.Credentials.Issue(request).Value!;
        _test.Authority.States.Set(vehicle.Id, 6);
        _test.Publish();
        Assert.Equal(6, _test.Ask(mark).State);
    }

    [Fact]
    public void AListStaysForADayAfterTheLastManifestThatNamedIt()
    {
        string first = _test.Publish().Regions[0].Files[0].FileName;
        _test.Clock.Time = TestAuthority.Now.AddHours(12);
        for (int sequence = 2; sequence <= 8; sequence++)
        {
            Assert.Contains(first, _test.Names());
            Assert.Equal(sequence < 8, _test.Publish().Regions[0].Files.Any(file => file.FileName == first));
        }

        _test.Clock.Time = TestAuthority.Now.AddHours(36);
        _test.Publish();
        Assert.Contains(first, _test.Names());
        _test.Clock.Time = TestAuthority.Now.AddHours(37);
        PublishedRegion last = _test.Publish().Regions[0];
        Assert.DoesNotContain(first, _test.Names());
        Assert.Superset(last.Files.Select(file => file.FileName).ToHashSet(), _test.Names());
        Assert.All(_test.Names(), name => Assert.Matches("^[a-z0-9./-]{1,64}$", name));
    }

    private static ByteSegment Segment(byte[] bytes) => new(bytes, 0, bytes.Length);
}
