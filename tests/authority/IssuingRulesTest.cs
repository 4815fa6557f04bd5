using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Tests.Authority;

/// <summary>What an authority refuses to issue; a refusal changes nothing.</summary>
public sealed class IssuingRulesTest : IDisposable
{
    private readonly TestAuthority _test = new();

    private IssueRequest Licence => _test.Request(Records.DrivingLicence);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void AMarkCanFollowItsVehicle()
    {
        IssuedCredential vehicle = _test.Issue(Records.VehicleLicence);
        IssueRequest request = _test.Request(Records.InspectionMark) with { FollowsVehicle = true };
        IssuedCredential mark = _test.Authority.Credentials.Issue(request).Value!;
        Assert.Equal((vehicle.StatusList, vehicle.StatusIndex), (mark.StatusList, mark.StatusIndex));
        InspectionMarkRecord ofAnother = Records.InspectionMark with { VinTail = "000009" };
        AssertRefused(RefusalCode.NoSuchCredential, request with { Document = ofAnother });
        AssertRefused(RefusalCode.NoSuchCredential, _test.Request(Records.Deregistration) with { FollowsVehicle = true });
    }

    [Theory]
    [InlineData("990500")]
    [InlineData("32050")]
    [InlineData("32O500")]
    [InlineData("000000")]
    public void AnUnknownRegionIsRefused(string issuer) =>
        AssertRefused(RefusalCode.UnknownRegion, Licence with { Issuer = issuer });

    [Theory]
    [InlineData("C7")]
    [InlineData("c1")]
    [InlineData("C1X")]
    [InlineData("1C1")]
    [InlineData("C1 D")]
    public void AnUnknownClassIsRefused(string classes) =>
        AssertRefused(RefusalCode.UnknownClass, Licence with { Document = Records.DrivingLicence with { Classes = classes } });

    [Fact]
    public void FieldsOutsideTheFormatAreRefused()
    {
        DrivingLicenceRecord licence = Records.DrivingLicence;
        DocumentRecord[] malformed =
        [
            licence with { Name = "" },
            licence with { Name = new string('样', 43) },
            licence with { Name = "样\n本" },
            licence with { Sex = 3 },
            licence with { BirthYear = 90 },
            licence with { IdTail = "样本" },
            licence with { Points = 100 },
            licence with { FirstIssue = new DateOnly(1969, 12, 31) },
            Records.VehicleLicence with { Vin = "SHORT" },
            Records.VehicleLicence with { Plate = "" },
            Records.InspectionMark with { VinTail = "1" },
            Records.Deregistration with { Reason = new string('x', 65) },
        ];
        Assert.All(malformed, document => AssertRefused(RefusalCode.MalformedField, _test.Request(document)));
    }

    [Fact]
    public void ALicenceOutOfDateIsRefusedFromTheDayAfterItsLast()
    {
        DrivingLicenceRecord licence = Records.DrivingLicence with { ValidUntil = TestAuthority.Today };
        _test.Issue(licence);
        DateOnly yesterday = TestAuthority.Today.AddDays(-1);
        DateOnly tomorrow = TestAuthority.Today.AddDays(1);
        AssertRefused(RefusalCode.LicenceOutOfDate, Licence with { Document = licence with { ValidUntil = yesterday } });
        AssertRefused(RefusalCode.LicenceNotYetValid, Licence with { Document = licence with { ValidFrom = tomorrow } });

        // Midnight in China is 16:00 UTC.
        _test.Clock.Time = new DateTimeOffset(2026, 10, 15, 16, 0, 0, TimeSpan.Zero);
        AssertRefused(RefusalCode.LicenceOutOfDate, _test.Request(licence));
    }

    [Fact]
    public void APhotoOlderThanSixMonthsIsRefused()
    {
        Assert.True(_test.Authority.Credentials.Issue(Licence with { PhotoTaken = new DateOnly(2026, 4, 15) }).IsGranted);
        AssertRefused(RefusalCode.PhotoTooOld, Licence with { PhotoTaken = new DateOnly(2026, 4, 14) });
        AssertRefused(RefusalCode.PhotoDateWrong, Licence with { PhotoTaken = null });
        AssertRefused(RefusalCode.PhotoDateWrong, Licence with { PhotoTaken = TestAuthority.Today.AddDays(1) });
    }

    [Fact]
    public void TheHolderHasToProveTheKey()
    {
        AssertRefused(RefusalCode.HolderKeyMissing, Licence with { HolderKeyRequest = null });
        byte[] request = Licence.HolderKeyRequest!;
        AssertRefused(RefusalCode.HolderKeyNotAllowed, _test.Request(Records.InspectionMark) with { HolderKeyRequest = request });
        for (int i = 0; i < request.Length; i++)
        {
            byte[] forged = [.. request];
            forged[i] ^= 1;
            AssertRefused(RefusalCode.HolderKeyUnproven, Licence with { HolderKeyRequest = forged });
        }
    }

    [Fact]
    public void AnothersKeyIsUnproven()
    {
        PublicKey wanted = _test.NewHolderKey().PublicKey;
        byte[] payload = new DeterministicMap().Add(6, TestAuthority.Now.ToUnixTimeSeconds())
            .Add(8, new DeterministicMap().AddEncoded(1, wanted.Encode())).Encode();
        byte[] request = CoseSign1Writer.Sign(
            _test.NewHolderKey(), PhoneMessageType.HolderKeyRequest, payload, new DeterministicMap());
        AssertRefused(RefusalCode.HolderKeyUnproven, Licence with { HolderKeyRequest = request });
    }

    [Theory]
    [InlineData(-601, false)]
    [InlineData(-600, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void AnOldRequestOfAPhoneIsRefused(int seconds, bool granted)
    {
        byte[] request = HolderKeyRequest.Sign(_test.NewHolderKey(), TestAuthority.Now.ToUnixTimeSeconds() + seconds);
        Outcome<IssuedCredential> outcome = _test.Authority.Credentials.Issue(Licence with { HolderKeyRequest = request });
        Assert.Equal(granted ? null : RefusalCode.RequestOutOfTime, outcome.Refusal?.Code);
    }

    [Fact]
    public void AKeySignsOnlyWhatItMay()
    {
        AuthorityKey marks = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320600"], 3);
        AuthorityKey ended = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320700"])
            with { Expires = TestAuthority.Now.ToUnixTimeSeconds() };
        _test.Authority.Keys.Add(marks, ended);
        AssertRefused(RefusalCode.KeyNotForKind, Licence with { Issuer = "320600" });
        AssertRefused(RefusalCode.KeyNotForKind, Licence with { Issuer = "320600", KeyId = marks.IdText });
        AssertRefused(RefusalCode.KeyNotForIssuer, Licence with { KeyId = marks.IdText });
        AssertRefused(RefusalCode.KeyNotForIssuer, Licence with { Issuer = "320700" });
        AssertRefused(RefusalCode.NoKey, Licence with { KeyId = ended.IdText });
        AssertRefused(RefusalCode.NoKey, Licence with { KeyId = _test.StatusKey.IdText });
        AssertRefused(RefusalCode.NoKey, Licence with { KeyId = _test.Root.IdText });
    }

    [Fact]
    public void ACredentialHoldsNoLongerThanItsKey()
    {
        AuthorityKey key = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.Sm2, ["320600"])
            with { Expires = TestAuthority.Now.AddDays(30).ToUnixTimeSeconds() };
        _test.Authority.Keys.Add(key);
        IssueRequest request = Licence with { Issuer = "320600" };
        Assert.Equal(key.Expires, _test.Authority.Credentials.Issue(request).Value!.Content.Expires);
        AssertRefused(RefusalCode.KeyEndsBefore, request with { Expires = TestAuthority.Now.AddDays(31) });
        AssertRefused(RefusalCode.ValidityWrong, request with { Expires = TestAuthority.Now });
        AssertRefused(RefusalCode.ValidityWrong, request with { NotBefore = TestAuthority.Now.AddDays(30) });
    }

    [Fact]
    public void AnIndexIsTakenOnce()
    {
        IssueRequest request = _test.Request(Records.InspectionMark) with { StatusIndex = 1234 };
        Assert.Equal(1234, _test.Authority.Credentials.Issue(request).Value!.StatusIndex);
        AssertRefused(RefusalCode.IndexTaken, request);
        AssertRefused(RefusalCode.MalformedField, request with { StatusIndex = 1 << 20 });
        AssertRefused(RefusalCode.MalformedField, request with { StatusIndex = -1 });
    }

    [Fact]
    public void ARefusalLeavesTheIndexFree()
    {
        IssueRequest request = Licence with { StatusIndex = 7 };
        AssertRefused(RefusalCode.PhotoTooOld, request with { PhotoTaken = new DateOnly(2026, 1, 1) });
        AssertRefused(RefusalCode.KeyEndsBefore, request with { Expires = TestAuthority.Now.AddYears(9) });
        Assert.Equal(7, _test.Authority.Credentials.Issue(request).Value!.StatusIndex);
    }

    [Fact]
    public void AnAuthorisationNeedsItsOwner() => AssertRefused(RefusalCode.NotTheOwner, _test.Request(new AuthorisationRecord
    {
        Plate = "苏E00001",
        VinTail = "000001",
        Owner = "样本",
        Grantee = "SPECIMEN",
        GranteeIdTail = "0028",
        Purposes = [Purpose.Driving],
        ValidFrom = TestAuthority.Today,
        ValidUntil = TestAuthority.Today,
    }));

    private void AssertRefused(RefusalCode expected, IssueRequest request)
    {
        Outcome<IssuedCredential> outcome = _test.Authority.Credentials.Issue(request);
        Assert.Null(outcome.Value);
        Assert.Equal(expected, outcome.Refusal!.Code);
        Assert.Matches(@"^refused \d+ [a-z-]+: [^\n]+$", outcome.Refusal.ToString());
    }
}
