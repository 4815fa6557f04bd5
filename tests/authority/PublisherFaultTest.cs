using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Verification.Lists;
using KeyUsage = ELicense.Simulator.Authority.Keys.KeyUsage;

namespace ELicense.Tests.Authority;

/// <summary>Runs that stop, meet another, or must not publish.</summary>
public sealed class PublisherFaultTest : IDisposable
{
    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    // A folder where an unfinished file would go stops the run there, as a kill would.
    [Theory]
    [InlineData("trust.cbor")]
    [InlineData("t/14e20000")]
    [InlineData(Published.Manifest)]
    public void ARunThatStopsHalfwayLeavesTheOldAnswersAndUsesItsNumbersUp(string stopsAt)
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        _test.Publish();
        _test.Authority.States.Set(licence.Id, 9);
        string obstacle = Path.Combine(_test.Published, stopsAt + ".new");
        Directory.CreateDirectory(obstacle);
        Assert.Equal(RefusalCode.FolderUnusable, _test.RefusalToPublish().Code);
        Assert.Equal(7, _test.Ask(licence).State);

        Directory.Delete(obstacle);
        File.WriteAllText(obstacle, "half a file");
        File.WriteAllText(Path.Combine(_test.Published, "lists/00112233445566778899aabbccddeeff.lsf.new"), "half a list");
        _test.Reopen();
        Publication publication = _test.Publish();
        Assert.Equal((3L, 3), (publication.TrustSequence, publication.Regions[0].Sequence));
        Assert.Equal(9, _test.Ask(licence).State);
        Assert.DoesNotContain(_test.Names(), name => name.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatNoRunHasWrittenStays()
    {
        string[] strangers = ["notes.new", "lists/readme.txt", "lists/notes.lsf", "m/notes.new", "sub/trust.cbor.new"];
        foreach (string name in strangers)
        {
            string path = Path.Combine(_test.Published, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "a person's");
        }

        _test.Publish();
        _test.Publish();
        Assert.Superset(strangers.ToHashSet(), _test.Names());
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

        Assert.Equal(8, Published.Trust(_test.Terminal())!.Sequence);
        StatusAnswer answer = _test.Ask(licence);
        Assert.Equal((7, 8), (answer.State, answer.Manifest.Sequence));
    }

    [Fact]
    public void ARegionWithoutAKeyForItsStatusIsNotPublished()
    {
        _test.Authority.Keys.Add(_test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["110000"]));
        _test.Authority.Credentials.Issue(_test.Request(Records.DrivingLicence) with { Issuer = "110000" });
        Assert.Equal(RefusalCode.NoKey, _test.RefusalToPublish().Code);
        Assert.Empty(_test.Names());
        _test.Authority.Keys.Add(_test.NewKey(KeyUsage.Status, KeyAlgorithm.Sm2, ["110000"]));
        Publication publication = _test.Publish();
        Assert.Equal([110000, 320000], publication.Regions.Select(region => region.Region));

        // What was refused has used no number up.
        Assert.Equal(1, publication.TrustSequence);
    }

    [Fact]
    public void AKeyThatMayNotSignAKindInUseDoesNotSignARegion()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        AuthorityKey licences = _test.NewKey(KeyUsage.Status, KeyAlgorithm.P256, ["110000"], 1);
        _test.Authority.Keys.Add(licences, _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["110000"]));
        Publication publication = _test.Publish();
        Assert.Equal([1], publication.Regions[0].Files.Select(file => file.Description.Kind));
        Assert.Equal(5, publication.Regions[1].Files.Count);
        Assert.Equal(0, _test.Ask(licence).State);
        _test.Authority.Credentials.Issue(_test.Request(Records.VehicleLicence) with { Issuer = "110000" });
        Assert.Equal(RefusalCode.NoKey, _test.RefusalToPublish().Code);
    }

    [Fact]
    public void ATimeBeforeTheLastListIsRefused()
    {
        _test.Publish();
        _test.Clock.Time = TestAuthority.Now.AddSeconds(-1);
        Assert.Equal(RefusalCode.ClockWentBack, _test.RefusalToPublish().Code);
    }

    [Fact]
    public void ATrustListThatNoTerminalWouldTakeIsRefused()
    {
        string[] codes = [.. Enumerable.Range(320500, 64).Select(code => code.ToString())];
        AuthorityKey full = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, codes);
        Assert.Equal(RefusalCode.MalformedField, _test.Authority.Keys.Add(full with { Issuers = [.. codes, "320400"] }).Refusal!.Code);
        Assert.True(_test.Authority.Keys.Add(full).IsGranted);
        _test.Publish();
        Assert.NotNull(Published.Trust(_test.Terminal()));

        _test.Authority.Keys.Add([.. Enumerable.Repeat(full, 60)]);
        Assert.Equal(RefusalCode.PublishedFilesWrong, _test.RefusalToPublish().Code);
        Assert.Equal(1, Published.Trust(_test.Terminal())!.Sequence);
    }

    [Theory]
    [InlineData(KeyUsage.Status, "320500")]
    [InlineData(KeyUsage.Credentials, "000000")]
    [InlineData(KeyUsage.Credentials, "990000")]
    public void AKeyForAnUnknownRegionIsRefused(KeyUsage usage, string code)
    {
        AuthorityKey key = _test.NewKey(usage, KeyAlgorithm.P256, [code]);
        Assert.Equal(RefusalCode.UnknownRegion, _test.Authority.Keys.Add(key).Refusal!.Code);
    }

    [Fact]
    public void AFolderThatCanNotBeMadeIsOneLine()
    {
        File.WriteAllText(_test.Published, "not a folder");
        Refusal refusal = _test.RefusalToPublish();
        Assert.Equal(RefusalCode.FolderUnusable, refusal.Code);
        Assert.DoesNotContain('\n', refusal.ToString());
    }
}
