using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Phone;

namespace ELicense.Tests.Authority;

public sealed class AuthorisationDeskTest : IDisposable
{
    private readonly TestAuthority _test = new();
    private readonly SigningKey _owner;
    private readonly WalletEntry _vehicle;
    private readonly HolderPhone _ownerPhone;
    private readonly Wallet _granteeWallet;
    private readonly HolderPhone _granteePhone;

    public AuthorisationDeskTest()
    {
        _owner = _test.NewHolderKey();
        _vehicle = new WalletEntry(_test.Issue(Records.VehicleLicence, _owner), _owner);
        _ownerPhone = _test.NewPhone(_test.NewWallet());
        _granteeWallet = _test.NewWallet("grantee");
        _granteePhone = _test.NewPhone(_granteeWallet);
    }

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void AnAuthorisationIsBoundToTheGranteesPhone(KeyAlgorithm algorithm)
    {
        AuthorisationGrant grant = Grant("样本乙") with { Purposes = [Purpose.Driving, Purpose.Inspection] };
        Assert.True(_ownerPhone.Authorise(_test.Authority, _vehicle, grant, _granteePhone, algorithm).IsGranted);
        WalletEntry kept = Assert.Single(_granteeWallet.Entries);
        Authorisation authorisation = Assert.IsType<Authorisation>(kept.Credential.Content.Document);
        Assert.Equal(("苏E00001", "000001", "样本"), (authorisation.Plate, authorisation.VinTail, authorisation.Owner));
        Assert.Equal(("样本乙", "0028"), (authorisation.Grantee, authorisation.GranteeIdTail));
        Assert.Equal([1, 2], authorisation.Purposes);
        Assert.Equal("2026-10-15", CivilDate.ToText(authorisation.ValidFrom));
        Assert.Equal(kept.HolderKey!.PublicKey.X, kept.Credential.Content.HolderKey.X);

        // From now to the end of the last day in China.
        Assert.Equal(TestAuthority.Now.ToUnixTimeSeconds(), kept.Credential.Content.NotBefore);
        Assert.Equal(ChinaDay.Start(new DateOnly(2026, 10, 17)).ToUnixTimeSeconds(), kept.Credential.Content.Expires);
    }

    [Fact]
    public void AnAuthorisationForLaterHoldsFromThen()
    {
        AuthorisationGrant grant = Grant("样本乙") with { ValidFrom = new DateOnly(2026, 10, 16) };
        Assert.Equal(ChinaDay.Start(new DateOnly(2026, 10, 16)).ToUnixTimeSeconds(), Authorise(grant).Value!.Content.NotBefore);
    }

    [Fact]
    public void SevenWorkingDaysAreTheMost()
    {
        // 15 to 25 October: seven working days and four days of weekend.
        Assert.True(Authorise(Grant("样本乙") with { ValidUntil = new DateOnly(2026, 10, 25) }).IsGranted);
        AssertRefused(RefusalCode.TooManyWorkingDays, Grant("样本乙") with { ValidUntil = new DateOnly(2026, 10, 26) });
        AssertRefused(RefusalCode.CalendarUnknown,
            Grant("样本乙") with { ValidFrom = new DateOnly(2026, 12, 31), ValidUntil = new DateOnly(2027, 1, 2) });
    }

    [Fact]
    public void TheSpringFestivalStretchesSevenWorkingDays()
    {
        _test.Clock.Time = new DateTimeOffset(2026, 2, 13, 12, 0, 0, TimeSpan.FromHours(8));
        AuthorityKey early = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, [TestAuthority.Issuer])
            with { NotBefore = 0 };
        _test.Authority.Keys.Add(early);
        SigningKey owner = _test.NewHolderKey();
        WalletEntry vehicle = new(_test.Issue(Records.VehicleLicence, owner), owner);

        // Friday 13 and Saturday 14 February are worked, 15 to 23 are off, 24 to 28 are worked, Saturday too.
        AuthorisationGrant grant = Grant("样本乙") with { ValidFrom = new DateOnly(2026, 2, 13) };
        Assert.True(Authorise(grant with { ValidUntil = new DateOnly(2026, 3, 1) }, vehicle).IsGranted);
        Assert.Equal(RefusalCode.TooManyWorkingDays,
            Authorise(grant with { ValidUntil = new DateOnly(2026, 3, 2) }, vehicle).Refusal!.Code);
    }

    [Fact]
    public void ThreePeopleAtOnceAreTheMost()
    {
        IssuedCredential first = Authorise(Grant("样本甲")).Value!;
        Authorise(Grant("样本乙"));
        Authorise(Grant("样本丙"));
        AssertRefused(RefusalCode.TooManyPeople, Grant("样本丁"));

        // The same person again, others on other days, and a fourth after a cancelling.
        Assert.True(Authorise(Grant("样本丙") with { Purposes = [Purpose.Accidents] }).IsGranted);
        Assert.True(Authorise(Grant("样本丁") with
        {
            ValidFrom = new DateOnly(2026, 10, 17),
            ValidUntil = new DateOnly(2026, 10, 18),
        }).IsGranted);
        AssertRefused(RefusalCode.TooManyPeople, Grant("样本丁") with { ValidUntil = new DateOnly(2026, 10, 17) });
        Assert.True(_ownerPhone.Cancel(_test.Authority, _vehicle, first.Id).IsGranted);
        Assert.True(Authorise(Grant("样本丁")).IsGranted);
    }

    [Fact]
    public void PeriodsAndPurposesHaveToMakeSense()
    {
        AssertRefused(RefusalCode.PeriodWrong, Grant("样本乙") with { ValidFrom = new DateOnly(2026, 10, 14) });
        AssertRefused(RefusalCode.PeriodWrong,
            Grant("样本乙") with { ValidFrom = new DateOnly(2026, 10, 17), ValidUntil = new DateOnly(2026, 10, 16) });
        AssertRefused(RefusalCode.PurposeUnknown, Grant("样本乙") with { Purposes = [Purpose.Driving, (Purpose)6] });
        AssertRefused(RefusalCode.MalformedField, Grant("样本乙") with { Purposes = [] });
        AssertRefused(RefusalCode.MalformedField, Grant("样本乙") with { Purposes = [Purpose.Driving, Purpose.Driving] });
    }

    [Fact]
    public void OnlyTheOwnersKeyLendsTheVehicle()
    {
        SigningKey stranger = _test.NewHolderKey();
        WalletEntry stolen = _vehicle with { HolderKey = stranger };
        Assert.Equal(RefusalCode.NotTheOwner, Authorise(Grant("样本乙"), stolen).Refusal!.Code);
        WalletEntry licence = new(_test.Issue(Records.DrivingLicence, stranger), stranger);
        OwnerOrder order = new() { IssuedAt = TestAuthority.Now.ToUnixTimeSeconds(), VehicleLicence = licence.Credential.Id };
        Assert.Equal(RefusalCode.NotTheOwner, Execute(order, stranger).Refusal!.Code);
        Assert.Equal(RefusalCode.NotTheOwner, _test.Authority.Authorisations.Execute([1, 2, 3]).Refusal!.Code);
        Assert.Equal(RefusalCode.NotTheOwner, _test.Authority.Authorisations.Execute(_vehicle.Credential.Message).Refusal!.Code);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(7, false)]
    [InlineData(8, false)]
    public void AVehicleLicenceNotInForceLendsNothing(int state, bool granted)
    {
        _test.Authority.States.Set(_vehicle.Credential.Id, state);
        Assert.Equal(granted ? null : RefusalCode.VehicleNotInForce, Authorise(Grant("样本乙")).Refusal?.Code);
    }

    [Fact]
    public void AWantedVehicleIsNotWarnedByARefusal()
    {
        _test.Authority.States.SetWanted(_vehicle.Credential.Id, true);
        Assert.True(Authorise(Grant("样本乙")).IsGranted);
    }

    [Fact]
    public void TheGranteeHasToProveTheKey()
    {
        OwnerOrder order = Order() with { GranteeKeyRequest = [1, 2, 3] };
        Assert.Equal(RefusalCode.HolderKeyUnproven, Execute(order, _owner).Refusal!.Code);
    }

    [Fact]
    public void AnOrderIsCarriedOutOnceAndInTime()
    {
        byte[] request = HolderKeyRequest.Sign(_test.NewHolderKey(), TestAuthority.Now.ToUnixTimeSeconds());
        OwnerOrder order = Order() with { GranteeKeyRequest = request };
        Assert.True(Execute(order, _owner).IsGranted);
        Assert.Equal(RefusalCode.RequestRepeated, Execute(order, _owner).Refusal!.Code);
        Assert.Equal(RefusalCode.RequestOutOfTime, Execute(order with { IssuedAt = order.IssuedAt - 601 }, _owner).Refusal!.Code);
        Assert.Equal(RefusalCode.RequestOutOfTime, Execute(order with { IssuedAt = long.MaxValue }, _owner).Refusal!.Code);
    }

    [Fact]
    public void ARefusedOrderCanBeRepeatedOnceTheReasonIsGone()
    {
        byte[] request = HolderKeyRequest.Sign(_test.NewHolderKey(), TestAuthority.Now.ToUnixTimeSeconds());
        OwnerOrder order = Order() with { GranteeKeyRequest = request };
        _test.Authority.States.Set(_vehicle.Credential.Id, 7);
        Assert.Equal(RefusalCode.VehicleNotInForce, Execute(order, _owner).Refusal!.Code);
        _test.Authority.States.Set(_vehicle.Credential.Id, 0);
        Assert.True(Execute(order, _owner).IsGranted);
    }

    [Fact]
    public void EveryChangedByteOfAnOrderIsRefused()
    {
        byte[] request = HolderKeyRequest.Sign(_test.NewHolderKey(), TestAuthority.Now.ToUnixTimeSeconds());
        byte[] order = (Order() with { GranteeKeyRequest = request }).Sign(_owner);
        for (int i = 0; i < order.Length; i += 3)
        {
            byte[] forged = [.. order];
            forged[i] ^= 1;
            Assert.Equal(RefusalCode.NotTheOwner, _test.Authority.Authorisations.Execute(forged).Refusal!.Code);
        }
    }

    [Fact]
    public void AnAuthorisationIsCancelledOnceByItsVehiclesOwner()
    {
        IssuedCredential authorisation = Authorise(Grant("样本乙")).Value!;
        SigningKey otherOwner = _test.NewHolderKey();
        WalletEntry other = new(
            _test.Issue(Records.VehicleLicence with { Plate = "苏E00009", Vin = "SPEC1MEN000000009" }, otherOwner), otherOwner);
        Assert.Equal(RefusalCode.NoSuchCredential,
            _ownerPhone.Cancel(_test.Authority, other, authorisation.Id).Refusal!.Code);
        Assert.Equal(RefusalCode.NoSuchCredential,
            _ownerPhone.Cancel(_test.Authority, _vehicle, _vehicle.Credential.Id).Refusal!.Code);
        Assert.True(_ownerPhone.Cancel(_test.Authority, _vehicle, authorisation.Id).IsGranted);

        _test.Clock.Time = TestAuthority.Now.AddSeconds(1);
        Assert.Equal(RefusalCode.AlreadyCancelled,
            _ownerPhone.Cancel(_test.Authority, _vehicle, authorisation.Id).Refusal!.Code);
    }

    [Fact]
    public void AnOwnerCanCancelWhateverTheVehiclesState()
    {
        IssuedCredential authorisation = Authorise(Grant("样本乙")).Value!;
        _test.Authority.States.Set(_vehicle.Credential.Id, 7);
        Assert.True(_ownerPhone.Cancel(_test.Authority, _vehicle, authorisation.Id).IsGranted);
    }

    private static AuthorisationGrant Grant(string grantee) => new()
    {
        Grantee = grantee,
        GranteeIdTail = "0028",
        Purposes = [Purpose.Driving],
        ValidFrom = TestAuthority.Today,
        ValidUntil = TestAuthority.Today.AddDays(1),
    };

    private OwnerOrder Order() => new()
    {
        IssuedAt = TestAuthority.Now.ToUnixTimeSeconds(),
        VehicleLicence = _vehicle.Credential.Id,
        Grantee = "样本乙",
        GranteeIdTail = "0028",
        Purposes = [1],
        ValidFrom = ChinaDay.Number(TestAuthority.Today),
        ValidUntil = ChinaDay.Number(TestAuthority.Today),
    };

    private Outcome<IssuedCredential> Execute(OwnerOrder order, SigningKey key) =>
        _test.Authority.Authorisations.Execute(order.Sign(key));

    private Outcome<IssuedCredential> Authorise(AuthorisationGrant grant, WalletEntry? vehicle = null) =>
        _ownerPhone.Authorise(_test.Authority, vehicle ?? _vehicle, grant, _granteePhone, KeyAlgorithm.P256);

    private void AssertRefused(RefusalCode expected, AuthorisationGrant grant) =>
        Assert.Equal(expected, Authorise(grant).Refusal?.Code);
}
