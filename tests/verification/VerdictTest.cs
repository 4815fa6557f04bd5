using ELicense.Formats;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>What a terminal says to codes made by docs/format.md alone.</summary>
public class VerdictTest
{
    private const int Day = SampleDocuments.Day;

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData(1, Verdict.Pass)]
    [InlineData(2, Verdict.Pass)]
    [InlineData(3, Verdict.Pass)]
    [InlineData(4, Verdict.Pass)]
    [InlineData(5, Verdict.Notice)]
    public void AGenuineDocumentPasses(int kind, Verdict verdict)
    {
        Report report = Examine(_terminal.Credential(kind));
        Assert.Equal(verdict, report.Verdict);
        Assert.Equal(kind, (int)report.Document.Kind);
        Assert.Equal(kind == 5 ? [ReasonCode.VehicleDeregistered] : [], Codes(report));
    }

    [Fact]
    public void Sm2PassesAsP256Does()
    {
        SampleCredential credential = _terminal.Credential(1);
        credential.Holder = _terminal.Sm2Holder;
        byte[] signed = credential.Sign(_terminal.Sm2Issuer);
        byte[] shown = SampleCredential.Present(signed, _terminal.Sm2Holder, _terminal.Clock.UnixTime);
        Assert.Equal(Verdict.Pass, _terminal.Start().Examine(Writer.Text(shown)).Verdict);
    }

    [Theory]
    [InlineData(1, 1, Verdict.Notice, 501)]
    [InlineData(1, 2, Verdict.Notice, 502)]
    [InlineData(1, 3, Verdict.NotValid, 503)]
    [InlineData(1, 4, Verdict.MustNotDrive, 504)]
    [InlineData(1, 5, Verdict.MustNotDrive, 505)]
    [InlineData(1, 6, Verdict.NotValid, 506)]
    [InlineData(2, 6, Verdict.MustNotDrive, 506)]
    [InlineData(1, 7, Verdict.MustNotDrive, 507)]
    [InlineData(1, 8, Verdict.NotValid, 508)]
    [InlineData(1, 9, Verdict.NotValid, 509)]
    [InlineData(1, 11, Verdict.Unknown, 511)]
    [InlineData(1, 15, Verdict.Unknown, 511)]
    [InlineData(3, 9, Verdict.NotValid, 526)]
    [InlineData(4, 8, Verdict.NotValid, 526)]
    [InlineData(5, 1, Verdict.NotValid, 526)]
    public void AListedStateDecides(int kind, int state, Verdict verdict, int reason)
    {
        Report report = Examine(_terminal.List(kind, 4711, state).Credential(kind));
        Assert.Equal((verdict, reason), (report.Verdict, Codes(report)[0]));
        Assert.True(report.IsGenuine);
    }

    [Fact]
    public void TheNeighbourOfAListedIndexPasses()
    {
        _terminal.List(1, 4710, 9).List(1, 4712, 9);
        Assert.Equal(Verdict.Pass, Examine(_terminal.Credential(1)).Verdict);
    }

    [Fact]
    public void ARowOfTheTrustListReplacesTheBuiltInOne()
    {
        _terminal.Trust.Verdicts.Add([2, 7, (int)Verdict.Notice, 507]);
        Assert.Equal(Verdict.Notice, Examine(_terminal.List(2, 4711, 7).Credential(2)).Verdict);
    }

    [Fact]
    public void WantedOutweighsWhateverElseHolds()
    {
        _terminal.Trust.Verdicts.Add([2, 7, (int)Verdict.Wanted, 510]);
        SampleCredential vehicle = _terminal.List(2, 4711, 7).Credential(2);
        vehicle.Fields[11] = SampleDocuments.Today - 1;
        Report report = Examine(vehicle);
        Assert.Equal(Verdict.Wanted, report.Verdict);
        Assert.Equal([510, ReasonCode.InspectionOverdue], Codes(report));
    }

    [Fact]
    public void ATrustListThatLetsAStatePassIsRefused()
    {
        _terminal.Trust.Verdicts.Add([1, 9, (int)Verdict.Pass, 509]);
        AssertUnknown(ReasonCode.NoTrustList, Examine(_terminal.Credential(1)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(600)]
    [InlineData(ReasonCode.ProofSeenBefore)]
    public void ARowThatNamesNoReasonOfAStatusIsRefused(int reason)
    {
        _terminal.Trust.Verdicts.Add([1, 9, (int)Verdict.Notice, reason]);
        AssertUnknown(ReasonCode.NoTrustList, Examine(_terminal.Credential(1)));
    }

    [Fact]
    public void AnInspectionMarkMayPointToItsVehicle()
    {
        SampleCredential mark = _terminal.List(2, 4711, 6).Credential(3);
        mark.ListId = "24e20000";
        Assert.Equal(Verdict.MustNotDrive, Examine(mark).Verdict);
    }

    [Fact]
    public void AReferenceToAListOfAnotherKindIsNoState()
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.ListId = "24e20000";
        AssertUnknown(ReasonCode.StatusReferenceWrong, Examine(licence));
    }

    [Fact]
    public void AListedStateStandsBesideAPastDate()
    {
        SampleCredential licence = _terminal.List(1, 4711, 7).Credential(1);
        licence.Fields[9] = SampleDocuments.Today - 1;
        Report report = Examine(licence);
        Assert.Equal(Verdict.MustNotDrive, report.Verdict);
        Assert.Equal([507, ReasonCode.LicenceEnded], Codes(report));
    }

    [Theory]
    [InlineData(1, 9, -1, 701)]
    [InlineData(1, 8, 1, 702)]
    [InlineData(1, 10, null, 709)]
    [InlineData(2, 11, -1, 703)]
    [InlineData(2, 12, -1, 704)]
    [InlineData(3, 3, -1, 703)]
    [InlineData(4, 8, -1, 705)]
    [InlineData(4, 7, 1, 706)]
    public void WhatTheDocumentSaysCanForbidDriving(int kind, int field, int? daysFromToday, int reason)
    {
        SampleCredential credential = _terminal.Credential(kind);
        credential.Fields[field] = daysFromToday == null ? 12 : SampleDocuments.Today + daysFromToday.Value;
        Report report = Examine(credential);
        Assert.Equal((Verdict.MustNotDrive, reason), (report.Verdict, Codes(report)[0]));
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 11)]
    [InlineData(3, 3)]
    [InlineData(4, 8)]
    public void TheLastDayStillCounts(int kind, int field)
    {
        SampleCredential credential = _terminal.Credential(kind);
        credential.Fields[field] = SampleDocuments.Today;
        Assert.Contains(Examine(credential).Verdict, (Verdict[])[Verdict.Pass, Verdict.Notice]);
    }

    [Fact]
    public void ALicenceThatEndsSoonIsANotice()
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.Fields[9] = SampleDocuments.Today + 30;
        Report report = Examine(licence);
        Assert.Equal((Verdict.Notice, ReasonCode.ExpiresSoon, 30), (report.Verdict, report.Reasons[0].Code, report.Reasons[0].Argument));
    }

    [Fact]
    public void ALicenceWithoutAnEndNeverEnds()
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.Fields[9] = CivilDate.Unlimited;
        Assert.Equal(Verdict.Pass, Examine(licence).Verdict);
    }

    [Theory]
    [InlineData(0, Verdict.NotValid)]
    [InlineData(1, Verdict.Pass)]
    public void ExpIsTheFirstSecondAtWhichItNoLongerHolds(int later, Verdict verdict)
    {
        SampleCredential credential = _terminal.Credential(3);
        credential.Expires = SampleDocuments.Now + later;
        Assert.Equal(verdict, Examine(credential).Verdict);
    }

    [Theory]
    [InlineData(601, Verdict.NotValid, ReasonCode.NotYetValid)]
    [InlineData(600, Verdict.Pass, 0)]
    public void ACredentialOfTheFutureIsNotYetValid(int later, Verdict verdict, int reason)
    {
        SampleCredential credential = _terminal.Credential(3);
        credential.NotBefore = SampleDocuments.Now + later;
        credential.IssuedAt = SampleDocuments.Now + later;
        Report report = Examine(credential);
        Assert.Equal((verdict, reason), (report.Verdict, Codes(report).FirstOrDefault()));
    }

    [Fact]
    public void IssuedInTheFutureYetValidNowIsUnknown()
    {
        SampleCredential credential = _terminal.Credential(3);
        credential.IssuedAt = SampleDocuments.Now + 700;
        AssertUnknown(ReasonCode.IssuedInTheFuture, Examine(credential));
    }

    [Fact]
    public void WithoutATrustedClockNothingPasses()
    {
        _terminal.Clock.IsTrusted = false;
        Report report = Examine(_terminal.Credential(1));
        Assert.Equal(Verdict.Unknown, report.Verdict);
        Assert.True(report.IsGenuine);
        Assert.Contains(ReasonCode.ClockNotTrusted, Codes(report));
        Assert.Contains(ReasonCode.ProofAgeNotJudged, Codes(report));
        Assert.Equal((Answer.Unknown, Answer.Unknown, Answer.Unknown),
            (report.Evidence.Validity, report.Evidence.Holder, report.Evidence.Rules));
    }

    [Fact]
    public void TwelvePointsNeedNoClock()
    {
        _terminal.Clock.IsTrusted = false;
        SampleCredential licence = _terminal.Credential(1);
        licence.Fields[10] = 12;
        licence.Fields[9] = SampleDocuments.Today - 1;
        Report report = Examine(licence);
        Assert.Equal((Verdict.MustNotDrive, Answer.No), (report.Verdict, report.Evidence.Rules));
        Assert.Contains(ReasonCode.OverScored, Codes(report));
        Assert.DoesNotContain(ReasonCode.LicenceEnded, Codes(report));
    }

    [Fact]
    public void ADeregisteredVehicleNeedsNoClock()
    {
        _terminal.Clock.IsTrusted = false;
        Report report = Examine(_terminal.Credential(5));
        Assert.Equal((Verdict.Unknown, Answer.Unknown), (report.Verdict, report.Evidence.Rules));
        Assert.Contains(ReasonCode.VehicleDeregistered, Codes(report));
    }

    [Fact]
    public void AClockBelowTheNewestSignedTimeIsNotTrusted()
    {
        string code = _terminal.Show(_terminal.Credential(1));
        _terminal.Start().Examine(code);
        _terminal.Clock.UnixTime = _terminal.ListsIssuedAt - 1;
        _terminal.Store.Delete("stop");
        Report report = _terminal.Restart().Examine(code);
        Assert.Contains(ReasonCode.ClockNotTrusted, Codes(report));
        Assert.Equal((false, _terminal.ListsIssuedAt), (report.Time.IsTrusted, report.Time.Now));
    }

    [Theory]
    [InlineData(23, Verdict.Pass, 0)]
    [InlineData(25, Verdict.Notice, ReasonCode.ListAgeing)]
    [InlineData(73, Verdict.Notice, ReasonCode.ListStale)]
    [InlineData(15 * 24, Verdict.Unknown, ReasonCode.ListExpired)]
    public void TheAgeOfTheListIsSaidAndEndsInUnknown(int hours, Verdict verdict, int reason)
    {
        _terminal.ListsIssuedAt = SampleDocuments.Now - hours * 3600;
        Report report = Examine(_terminal.Credential(1));
        Assert.Equal((verdict, reason), (report.Verdict, Codes(report).FirstOrDefault()));
        Assert.True(report.IsGenuine);
    }

    [Theory]
    [InlineData(9, Verdict.NotValid)]
    [InlineData(7, Verdict.MustNotDrive)]
    [InlineData(1, Verdict.Unknown)]
    public void AnExpiredListStillAccusesAndNoLongerClears(int state, Verdict verdict)
    {
        _terminal.ListsIssuedAt = SampleDocuments.Now - 15 * Day;
        Assert.Equal(verdict, Examine(_terminal.List(1, 4711, state).Credential(1)).Verdict);
    }

    [Fact]
    public void WithoutAListTheStateIsUnknownAndTheRegionIsNamed()
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.ListId = "14f58800"; // region 325000
        Report report = Examine(licence);
        AssertUnknown(ReasonCode.NoListForRegion, report);
        Assert.Equal(licence.ListId, (0x1000_0000 | report.Reasons[0].Argument << 8).ToString("x8"));
        Assert.True(report.IsGenuine);
    }

    [Fact]
    public void ADamagedListIsUnreadableAndNeverNormal()
    {
        string code = _terminal.Show(_terminal.Credential(1));
        _terminal.Start();
        foreach (string name in _terminal.Store.Files.Keys.Where(n => n.StartsWith("lists/", StringComparison.Ordinal)).ToArray())
        {
            byte[] damaged = [.. _terminal.Store.Files[name]];
            damaged[^1] ^= 1;
            _terminal.Store.Files[name] = damaged;
        }

        AssertUnknown(ReasonCode.ListUnreadable, _terminal.Restart().Examine(code));
    }

    private Report Examine(SampleCredential credential) => _terminal.Start().Examine(_terminal.Show(credential));

    private static int[] Codes(Report report) => [.. report.Reasons.Select(r => r.Code)];

    private static void AssertUnknown(int reason, Report report) =>
        Assert.Equal((Verdict.Unknown, reason), (report.Verdict, Codes(report)[0]));
}
