using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Phone;
using ELicense.Tests.Authority;
using ELicense.Verification.Trust;
using DevicePublicKey = ELicense.Crypto.PublicKey;

namespace ELicense.Tests.Phone;

public sealed class HolderCodeTest(ITestOutputHelper output) : IDisposable
{
    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void ADynamicCodeProvesTheHolder(KeyAlgorithm algorithm)
    {
        LicenceCode code = LicenceCode.Read(HolderCode.Dynamic(Licence(algorithm), TestAuthority.Now));
        Assert.Equal(CodeOutcome.Read, code.Outcome);
        Assert.Equal(TestAuthority.Now.ToUnixTimeSeconds(), code.Presentation.IssuedAt);
        Assert.Null(code.Presentation.Nonce);
        Assert.Equal(SignatureResult.Valid, Verify(code.Presentation.Message, code.Credential.HolderKey));
        Assert.Equal(SignatureResult.Valid, Verify(code.Credential.Message, IssuerKey()));
        CoseKey another = algorithm == KeyAlgorithm.P256 ? IssuerKey() : Other();
        Assert.Equal(SignatureResult.Invalid, Verify(code.Presentation.Message, another));
    }

    [Fact]
    public void AChallengeIsAnswered()
    {
        Outcome<string> code = HolderCode.Usual(Licence(), TestAuthority.Now, "012345");
        LicenceCode read = LicenceCode.Read(code.Value!);
        Assert.Equal("012345", read.Presentation.Nonce);
        Assert.Equal(SignatureResult.Valid, Verify(read.Presentation.Message, read.Credential.HolderKey));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("１２３４５６")]
    public void OnlySixDigitsAreAnswered(string challenge) =>
        Assert.Equal(RefusalCode.NoChallengeHere, HolderCode.Usual(Licence(), TestAuthority.Now, challenge).Refusal!.Code);

    [Fact]
    public void AMarkIsStaticAndAnswersNothing()
    {
        WalletEntry mark = new(_test.Issue(Records.InspectionMark), null);
        Assert.Equal(HolderCode.Static(mark), HolderCode.Usual(mark, TestAuthority.Now, null).Value);
        Assert.Equal(RefusalCode.NoChallengeHere, HolderCode.Usual(mark, TestAuthority.Now, "123456").Refusal!.Code);
        Assert.Throws<ArgumentException>(() => HolderCode.Dynamic(mark, TestAuthority.Now));
        Assert.Null(LicenceCode.Read(HolderCode.Static(mark)).Presentation);
    }

    [Fact]
    public void TheSameMomentShowsTheSameCodeAndTheNextAnother()
    {
        WalletEntry licence = Licence();
        string code = HolderCode.Dynamic(licence, TestAuthority.Now);
        Assert.Equal(code, HolderCode.Dynamic(licence, TestAuthority.Now));
        Assert.NotEqual(code, HolderCode.Dynamic(licence, TestAuthority.Now.AddSeconds(15)));
    }

    [Fact]
    public void CodesStayWithinTheVersionsThatScanWell()
    {
        SigningKey owner = _test.NewHolderKey();
        WalletEntry vehicle = new(_test.Issue(Records.VehicleLicence, owner), owner);
        Wallet grantee = _test.NewWallet("grantee");
        AuthorisationGrant grant = new()
        {
            Grantee = "样本乙",
            GranteeIdTail = "0028",
            Purposes = [Purpose.Driving],
            ValidFrom = TestAuthority.Today,
            ValidUntil = TestAuthority.Today,
        };
        _test.NewPhone(_test.NewWallet()).Authorise(_test.Authority, vehicle, grant, _test.NewPhone(grantee), KeyAlgorithm.P256);

        AssertVersion("driving licence, proof", 18, HolderCode.Dynamic(Licence(), TestAuthority.Now));
        AssertVersion("driving licence, proof by SM2", 18, HolderCode.Dynamic(Licence(KeyAlgorithm.Sm2), TestAuthority.Now));
        AssertVersion("driving licence, challenge", 18, HolderCode.Dynamic(Licence(), TestAuthority.Now, "123456"));
        AssertVersion("vehicle licence, proof", 20, HolderCode.Dynamic(vehicle, TestAuthority.Now));
        AssertVersion("authorisation, proof", 18, HolderCode.Dynamic(grantee.Entries[0], TestAuthority.Now));
        AssertVersion("driving licence, static", 16, HolderCode.Static(Licence()));
        AssertVersion("inspection mark", 14, HolderCode.Static(new WalletEntry(_test.Issue(Records.InspectionMark), null)));
        AssertVersion("deregistration", 14, HolderCode.Static(new WalletEntry(_test.Issue(Records.Deregistration), null)));
    }

    [Fact]
    public void ADenseCodeIsSaidToBeDense()
    {
        CodePicture picture = CodePicture.Draw("ELC1:" + new string('A', 1000), 1);
        Assert.True(picture.IsDense);
        Assert.False(CodePicture.Draw("ELC1:" + new string('A', 960), 1).IsDense);
    }

    [Fact]
    public void APictureHasAQuietZoneOfFourModules()
    {
        CodePicture picture = CodePicture.Draw(HolderCode.Static(Licence()), 3);
        int width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(16));
        Assert.Equal(3 * (17 + 4 * picture.Version + 2 * 4), width);
    }

    private void AssertVersion(string what, int highest, string code)
    {
        int version = CodePicture.Draw(code, 1).Version;
        output.WriteLine($"{what}: {(code.Length - 5) * 2 / 3} bytes, {code.Length} characters, version {version}");
        Assert.InRange(version, 1, highest);
    }

    private WalletEntry Licence(KeyAlgorithm algorithm = KeyAlgorithm.P256)
    {
        SigningKey holder = _test.NewHolderKey(algorithm);
        return new WalletEntry(_test.Issue(Records.DrivingLicence, holder), holder);
    }

    private CoseKey IssuerKey() => Key(_test.IssuerKey.SigningKey);

    private CoseKey Other() => Key(_test.NewHolderKey(KeyAlgorithm.Sm2));

    private static CoseKey Key(SigningKey key)
    {
        byte[] encoded = key.PublicKey.Encode();
        return CoseKey.Read(new CborReader(new ByteSegment(encoded, 0, encoded.Length)));
    }

    // The terminal's own verification.
    private static SignatureResult Verify(CoseSign1 message, CoseKey key)
    {
        Curve curve = key.Curve == CoseKey.CurveP256 ? Curve.P256 : Curve.Sm2;
        return new MessageSignature().Verify(message, DevicePublicKey.Create(curve, key.X, key.Y));
    }
}
