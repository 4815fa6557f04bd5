using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Authority;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Online;
using ELicense.Verification.Trust;
using KeyUsage = ELicense.Simulator.Authority.Keys.KeyUsage;

namespace ELicense.Tests.Online;

/// <summary>The authority's answers, as the terminal's own code understands them.</summary>
public sealed class OnlineDeskTest : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly SigningKey _holder;

    public OnlineDeskTest()
    {
        _holder = _authority.NewHolderKey();
        AuthorityKey key = _authority.NewKey(KeyUsage.OnlineAnswers, KeyAlgorithm.P256, ["320000"]);
        Assert.True(_authority.Authority.Keys.Add(key).IsGranted);
    }

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void LettersFiguresAndPortraitArriveAsTheyWereSet()
    {
        byte[] portrait = [.. Enumerable.Range(0, OnlineFacts.PortraitLength).Select(i => (byte)(i * 7))];
        IssuedCredential licence = Issue(Records.DrivingLicence);
        Set(licence, facts => facts with { Letters = "SH", Violations = 2, Accidents = 0, Points = 9, Portrait = portrait });
        Report report = Ask(licence);
        Assert.Equal(Verdict.MustNotDrive, report.Verdict);
        Assert.Equal([504, 501, ReasonCode.Answered], report.Reasons.Select(reason => reason.Code));
        OnlineFacts online = report.Online;
        Assert.Equal(("SH", 2, 0, 9), (online.Letters, online.Violations, online.Accidents, online.Points));
        Assert.Equal(portrait, online.Portrait);
    }

    [Fact]
    public void InspectionAndMortgageArriveAsTheyWereSet()
    {
        IssuedCredential vehicle = Issue(Records.VehicleLicence);
        Set(vehicle, facts => facts with { InspectionUntil = TestAuthority.Today.AddDays(9), IsMortgaged = false });
        OnlineFacts online = Ask(vehicle).Online;
        Assert.Equal(TestAuthority.Today.AddDays(9), DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(online.InspectionUntil)));
        Assert.Equal((Answer.No, "A", OnlineFacts.NotGiven), (online.Mortgage, online.Letters, online.Violations));
    }

    [Fact]
    public void AStateIsInTheAnswerAsItsMostUsualLetter()
    {
        IssuedCredential licence = Issue(Records.DrivingLicence);
        _authority.Authority.States.Set(licence.Id, 9);
        Assert.Equal((Verdict.NotValid, "E"), Verdicts(licence));
        _authority.Authority.States.Set(licence.Id, 3);
        Assert.Equal((Verdict.NotValid, "A"), Verdicts(licence));
        _authority.Authority.States.Set(licence.Id, 0);
        Assert.Equal((Verdict.Pass, "A"), Verdicts(licence));
    }

    [Fact]
    public void WantedIsInTheAnswerAndForDriversWithoutALetter()
    {
        IssuedCredential licence = Issue(Records.DrivingLicence);
        IssuedCredential vehicle = Issue(Records.VehicleLicence);
        _authority.Authority.States.SetWanted(licence.Id, true);
        _authority.Authority.States.SetWanted(vehicle.Id, true);
        Assert.Equal((Verdict.Wanted, "A"), Verdicts(licence));
        Assert.Equal((Verdict.Wanted, "J"), Verdicts(vehicle));
    }

    [Fact]
    public void LettersSetTheStatesOfTheLists()
    {
        IssuedCredential vehicle = Issue(Records.VehicleLicence);
        Set(vehicle, facts => facts with { Letters = "CQG" });
        using AuthorityStore store = AuthorityStore.Open(_authority.File).Value!;
        KnownEntry entry = store.Facts.Find(vehicle.StatusList, vehicle.StatusIndex)!;
        Assert.Equal((StateSet.Of(1, 4), true), (entry.States, entry.IsWanted));
    }

    [Theory]
    [InlineData("SS")]
    [InlineData("s")]
    [InlineData("S H")]
    public void LettersThatAreNoneAreRefused(string letters)
    {
        IssuedCredential licence = Issue(Records.DrivingLicence);
        FactRegister register = _authority.Authority.Facts;
        Assert.Equal(
            RefusalCode.MalformedField, register.Change(licence.Id, facts => facts with { Letters = letters }).Refusal?.Code);
    }

    [Fact]
    public void AnIndexThatWasNeverGivenOutHasNoAnswer()
    {
        IssuedCredential licence = Issue(Records.DrivingLicence);
        var question = new StatusQuestion(licence.StatusList, licence.StatusIndex ^ 1, new byte[16]);
        Assert.Equal(RefusalCode.NoSuchCredential, _authority.Authority.Online.Answer(question).Refusal?.Code);
    }

    [Fact]
    public void WithoutAKeyForTheRegionThereIsNoAnswer()
    {
        var question = new StatusQuestion(new ListId((DocumentKind)1, 110000, 0), 0, new byte[16]);
        Assert.Equal(RefusalCode.NoKey, _authority.Authority.Online.Answer(question).Refusal?.Code);
    }

    [Fact]
    public void OnlyAQuestionIsReadAsOne()
    {
        byte[] good = [0x83, 0x68, .. "14e20000"u8, 0x18, 0x20, 0x50, .. new byte[16]];
        Assert.Equal(32, StatusQuestion.Read(good)?.Index);
        Assert.Null(StatusQuestion.Read([]));
        Assert.Null(StatusQuestion.Read([.. good, 0]));
        Assert.Null(StatusQuestion.Read([0x83, 0x68, .. "14E20000"u8, 0x00, 0x50, .. new byte[16]]));
        Assert.Null(StatusQuestion.Read([0x83, 0x68, .. "64e20000"u8, 0x00, 0x50, .. new byte[16]]));
        Assert.Null(StatusQuestion.Read([0x83, 0x68, .. "f4e20000"u8, 0x00, 0x50, .. new byte[16]]));
    }

    private (Verdict Verdict, string Letters) Verdicts(IssuedCredential credential)
    {
        Report report = Ask(credential);
        return (report.Verdict, report.Online.Letters);
    }

    private void Set(IssuedCredential credential, Func<DynamicFacts, DynamicFacts> change) =>
        Assert.Null(_authority.Authority.Facts.Change(credential.Id, change).Refusal);

    private IssuedCredential Issue(DocumentRecord document) => _authority.Issue(document, _holder);

    // A terminal that has the trust list and no status lists: all that it knows of the state is the answer.
    private Report Ask(IssuedCredential credential)
    {
        Assert.Null(_authority.Authority.Publisher.Publish(_authority.Published, new()).Refusal);
        var flash = new MemoryStore();
        flash.Files["trust.cbor"] = File.ReadAllBytes(Path.Combine(_authority.Published, "trust.cbor"));
        flash.Files["provisioning/roots"] = _authority.Authority.Publisher.RootKeys();
        long now = TestAuthority.Now.ToUnixTimeSeconds();
        var clock = new FixedClock { UnixTime = now };
        var checkpoint = new Checkpoint(
            flash, clock, new DesktopKeyedHash(), new FixedIdentity(), new PreparedTables(flash, 8192, 0));
        Report report = checkpoint.Examine(LicenceCodeText.Of(PresentationWriter.Sign(_holder, credential.Message, now)));
        Assert.Equal((Verdict.Unknown, ReasonCode.NoListForRegion), (report.Verdict, report.Reasons[0].Code));
        StatusQuestion question = StatusQuestion.Read(checkpoint.Ask(report))!;
        return checkpoint.Amend(report, _authority.Authority.Online.Answer(question).Value);
    }
}
