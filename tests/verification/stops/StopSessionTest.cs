using ELicense.Formats.Documents;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Tests.Verification.Stops;

/// <summary>What the documents of one stop say together.</summary>
public class StopSessionTest
{
    private readonly StopBench _bench = new();

    [Fact]
    public void TheOwnerWithHisLicencesPasses()
    {
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2), _bench.Scan(3));
        Assert.Equal((Verdict.Pass, 0, 3), (stop.Verdict, stop.Reasons.Length, stop.Reports.Length));
    }

    [Fact]
    public void NothingShownIsNothingDecided()
    {
        StopSummary stop = StopBench.Summarise();
        Assert.Equal(Verdict.Unknown, stop.Verdict);
        Assert.Equal([821, 822], StopBench.Codes(stop));
        Assert.Equal([false, true, true, false, false, false], Enumerable.Range(0, 6).Select(stop.IsMissing));
    }

    [Theory]
    [InlineData(1, 822)]
    [InlineData(2, 821)]
    public void OneLicenceAloneIsNotEnough(int kind, int reason)
    {
        StopSummary stop = StopBench.Summarise(_bench.Scan(kind));
        Assert.Equal(Verdict.Unknown, stop.Verdict);
        Assert.Equal([reason], StopBench.Codes(stop));
        Assert.True(stop.IsMissing(3 - kind));
    }

    [Theory]
    [InlineData("小型轿车", "C1", "")]
    [InlineData("小型轿车", "A2", "")]
    [InlineData("小型轿车", "D", "801")]
    [InlineData("小型轿车", "C2", "803")]
    [InlineData("小型轿车", "DC5", "803")]
    [InlineData("小型轿车", "X9", "802")]
    [InlineData("小型轿车", "X9C1", "")]
    [InlineData("水陆两用车", "A1A2D", "802")]
    [InlineData("重型半挂牵引车", "B2", "801")]
    [InlineData("重型半挂牵引车", "A2D", "")]
    [InlineData("重型厢式货车", "A1", "")]
    [InlineData("重型厢式货车", "A3", "801")]
    [InlineData("大型普通客车", "A1", "")]
    [InlineData("大型普通客车", "A3", "801")]
    [InlineData("中型普通客车", "A3", "801")]
    [InlineData("轻型半挂车", "C6", "802")]
    [InlineData("普通二轮摩托车", "D", "")]
    [InlineData("普通正三轮摩托车", "E", "801")]
    [InlineData("轻便正三轮摩托车", "E", "")]
    [InlineData("轮式装载机械", "C1", "801")]
    public void TheClassMustCoverTheVehicle(string type, string classes, string reason)
    {
        Report licence = _bench.Scan(1, fields => fields[6] = classes);
        StopSummary stop = StopBench.Summarise(licence, _bench.Scan(2, fields => fields[3] = type));
        Assert.Equal(reason, string.Join(' ', StopBench.Codes(stop)));
    }

    [Fact]
    public void ACityBusTakesA3()
    {
        Report bus = _bench.Scan(2, fields => (fields[3], fields[5]) = ("大型普通客车", "公交客运"));
        Assert.Equal(Verdict.Pass, StopBench.Summarise(_bench.Scan(1, fields => fields[6] = "A3"), bus).Verdict);
    }

    [Fact]
    public void WhoIsNotTheOwnerNeedsAnAuthorisation()
    {
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2, StopBench.OfAnotherOwner));
        Assert.Equal(Verdict.MustNotDrive, stop.Verdict);
        Assert.Equal([ReasonCode.DriverNotAuthorised], StopBench.Codes(stop));
        Assert.True(stop.IsMissing((int)DocumentKind.Authorisation));
    }

    [Fact]
    public void ALiveAuthorisationForDrivingIsEnough()
    {
        StopSummary stop = StopBench.Summarise(
            _bench.Scan(1), _bench.Scan(2, StopBench.OfAnotherOwner), _bench.Scan(4, StopBench.ForTheDriver));
        Assert.Equal(Verdict.Pass, stop.Verdict);
        Assert.False(stop.IsMissing((int)DocumentKind.Authorisation));
    }

    public static TheoryData<string, int, object, int> InsufficientAuthorisations => new()
    {
        { "another purpose", 6, new[] { 2, 3 }, ReasonCode.AuthorisationNotForDriving },
        { "another grantee", 4, "他人", ReasonCode.DriverNotAuthorised },
        { "another id", 5, "0000", ReasonCode.DriverNotAuthorised },
        { "ended", 8, SampleDocuments.Today - 1, ReasonCode.AuthorisationNotLive },
        { "not begun", 7, SampleDocuments.Today + 1, ReasonCode.AuthorisationNotLive },
    };

    [Theory]
    [MemberData(nameof(InsufficientAuthorisations))]
    public void AnyOtherAuthorisationIsNot(string what, int field, object value, int reason)
    {
        Report authorisation = _bench.Scan(4, fields =>
        {
            StopBench.ForTheDriver(fields);
            fields[field] = value;
        });
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2, StopBench.OfAnotherOwner), authorisation);
        Assert.True(stop.Verdict == Verdict.MustNotDrive, what);
        Assert.Contains(reason, StopBench.Codes(stop));
    }

    [Fact]
    public void OfSeveralAuthorisationsOneIsEnough()
    {
        Report[] authorisations =
        [
            _bench.Scan(4, fields => { StopBench.ForTheDriver(fields); fields[6] = new[] { 5 }; }),
            _bench.Scan(4, StopBench.ForTheDriver),
            _bench.Scan(4, fields => { StopBench.ForTheDriver(fields); (fields[1], fields[2]) = ("苏A00077", "000077"); }),
        ];
        Report licence = _bench.Scan(1);
        Report vehicle = _bench.Scan(2, StopBench.OfAnotherOwner);
        Assert.Equal(Verdict.Pass, StopBench.Summarise([licence, vehicle, .. authorisations]).Verdict);
        Assert.Equal(Verdict.MustNotDrive, StopBench.Summarise(licence, vehicle, authorisations[0], authorisations[2]).Verdict);
    }

    [Fact]
    public void AnAuthorisationByAnotherThanTheOwnerContradicts()
    {
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2), _bench.Scan(4, StopBench.ForTheDriver));
        Assert.Equal(Verdict.NotValid, stop.Verdict);
        Assert.Equal([ReasonCode.OwnersContradict], StopBench.Codes(stop));
    }

    [Theory]
    [InlineData(1, "苏A99999", ReasonCode.VehiclesContradict)]
    [InlineData(2, "999999", ReasonCode.VehiclesContradict)]
    public void PlateAndVinOfMarkAndRegistrationAgree(int field, string value, int reason)
    {
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2), _bench.Scan(3, fields => fields[field] = value));
        Assert.Equal(Verdict.NotValid, stop.Verdict);
        Assert.Contains(reason, StopBench.Codes(stop));
    }

    [Fact]
    public void AMarkIsOfOneOfTheVehiclesShown()
    {
        Report mark = _bench.Scan(3, fields => (fields[1], fields[2]) = ("苏A00002挂", "000002"));
        Report trailer = _bench.Scan(2, fields => (fields[1], fields[7]) = ("苏A00002挂", "SPEC1MEN000000002"));
        Report[] stop = [_bench.Scan(1), _bench.Scan(2), mark];
        Assert.Equal([ReasonCode.MarkOfAnotherVehicle], StopBench.Codes(StopBench.Summarise(stop)));
        Assert.Equal(Verdict.Pass, StopBench.Summarise([.. stop, trailer]).Verdict);
        Assert.Equal(Verdict.Unknown, StopBench.Summarise(stop[0], mark).Verdict);
    }

    [Theory]
    [InlineData("SPEC1MEN000000001", "苏A77777", 0, true)]
    [InlineData("SPEC1MEN000000009", "苏A00001", -800, false)]
    [InlineData("SPEC1MEN000000009", "苏A00001", -10, true)]
    [InlineData("SPEC1MEN000000009", "苏A77777", -10, false)]
    public void ADeregisteredVehicleIsNotOnTheRoad(string vin, string plate, int day, bool isOnTheRoad)
    {
        Report certificate = _bench.Scan(
            5, fields => (fields[1], fields[2], fields[3]) = (vin, plate, SampleDocuments.Today + day));
        StopSummary stop = StopBench.Summarise(_bench.Scan(1), _bench.Scan(2), certificate);
        Assert.Equal(isOnTheRoad ? Verdict.MustNotDrive : Verdict.Notice, stop.Verdict);
        Assert.Equal(isOnTheRoad, StopBench.Codes(stop).Contains(ReasonCode.DeregisteredOnTheRoad));
    }

    [Fact]
    public void ACertificateAndTheMarkOfTheSameVehicleAreEnough()
    {
        Report certificate = _bench.Scan(5, fields => (fields[1], fields[2]) = ("SPEC1MEN000000001", "苏A00001"));
        Assert.Contains(ReasonCode.DeregisteredOnTheRoad, StopBench.Codes(StopBench.Summarise(_bench.Scan(3), certificate)));
    }

    [Fact]
    public void TwoCodesOfOneKindForOnePersonAreASignOfCopying()
    {
        Report first = _bench.Scan(1);
        Assert.Equal(Verdict.NotValid, StopBench.Summarise(first, _bench.Scan(1), _bench.Scan(2)).Verdict);
        Report other = _bench.Scan(1, fields => (fields[1], fields[4], fields[5]) = ("他人", "0077", "SPECIMEN-0002"));
        Assert.Equal(Verdict.Pass, StopBench.Summarise(first, other, _bench.Scan(2)).Verdict);
        Assert.Contains(
            ReasonCode.TwoCodesOfOneKind,
            StopBench.Codes(StopBench.Summarise(_bench.Scan(2), _bench.Scan(2, fields => fields[8] = "E0002"))));
    }

    [Fact]
    public void ALiveProofAnswersACopy()
    {
        SampleCredential credential = _bench.Credential(1);
        Report copy = _bench.Scan(credential, SampleDocuments.Now - 3600);
        Report live = _bench.Scan(credential);
        Report vehicle = _bench.Scan(2);
        Assert.Equal(Verdict.NotValid, StopBench.Summarise(copy, vehicle).Verdict);
        Assert.Equal(Verdict.Pass, StopBench.Summarise(copy, vehicle, live).Verdict);
        Assert.Equal(Verdict.Pass, StopBench.Summarise(live, copy, vehicle).Verdict);
        Assert.Equal(2, StopBench.Summarise(live, copy, vehicle).Reports.Length);
    }

    [Fact]
    public void AProofByAnotherKeyStaysWhateverComesAfter()
    {
        SampleCredential credential = _bench.Credential(1);
        byte[] signed = credential.Sign(_bench.Terminal.Issuer);
        long time = SampleDocuments.Now - 5;
        Report stolen = _bench.Scan(Writer.Text(SampleCredential.Present(signed, _bench.Terminal.Issuer, time)));
        Report live = _bench.Scan(Writer.Text(SampleCredential.Present(signed, _bench.Terminal.Holder, time)));
        Assert.Equal(Verdict.NotValid, StopBench.Summarise(stolen, live, _bench.Scan(2)).Verdict);
        Assert.Equal(Verdict.NotValid, StopBench.Summarise(live, stolen, _bench.Scan(2)).Verdict);
    }

    [Fact]
    public void NamesOfAHolderWhoIsNotProvenAreNotCompared()
    {
        Report old = _bench.Scan(_bench.Credential(1, fields => fields[1] = "他人"), SampleDocuments.Now - 120);
        StopSummary stop = StopBench.Summarise(old, _bench.Scan(2));
        Assert.Equal((Verdict.Unknown, 0), (stop.Verdict, stop.Reasons.Length));
    }

    [Fact]
    public void WhatIsNotADocumentTakesNoPartButAForgeryDoes()
    {
        Report[] good = [_bench.Scan(1), _bench.Scan(2)];
        Assert.Equal(Verdict.Pass, StopBench.Summarise([_bench.Scan("https://example.org"), .. good]).Verdict);
        byte[] signed = _bench.Credential(3).Sign(_bench.Terminal.Issuer);
        signed[^1] ^= 1;
        StopSummary stop = StopBench.Summarise([.. good, _bench.Scan(Writer.Text(signed))]);
        Assert.Equal((Verdict.NotValid, 3), (stop.Verdict, stop.Reports.Length));
    }

    [Fact]
    public void TheNinthDocumentIsNotForgotten()
    {
        Report[] marks = [.. Enumerable.Range(0, 9).Select(i => _bench.Scan(3, f => (f[1], f[2]) = ($"苏B0000{i}", $"00000{i}")))];
        Assert.DoesNotContain(ReasonCode.TooManyDocuments, StopBench.Codes(StopBench.Summarise(marks[..8])));
        StopSummary stop = StopBench.Summarise([.. marks, .. marks]);
        Assert.Equal(8, stop.Reports.Length);
        Assert.Contains(ReasonCode.TooManyDocuments, StopBench.Codes(stop));
        Report overdue = _bench.Scan(3, fields => fields[3] = SampleDocuments.Today - 1);
        Assert.Equal(Verdict.MustNotDrive, StopBench.Summarise([.. marks[..8], overdue]).Verdict);
    }

    [Fact]
    public void TheCheckpointKeepsTheStopAndForgetsItAtTheNext()
    {
        Checkpoint checkpoint = _bench.Terminal.Start();
        checkpoint.Examine(_bench.Terminal.Show(_bench.Credential(1)));
        Assert.Single(checkpoint.Summary.Reports);
        checkpoint.Examine(_bench.Terminal.Show(_bench.Credential(2)));
        Assert.Equal(Verdict.Pass, checkpoint.Summary.Verdict);
        checkpoint.BeginStop();
        Assert.Empty(checkpoint.Summary.Reports);
    }
}
