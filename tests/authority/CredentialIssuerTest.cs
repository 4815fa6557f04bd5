using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Tests.Authority;

public sealed class CredentialIssuerTest : IDisposable
{
    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void ADrivingLicenceIsReadAsItWasIssued()
    {
        SigningKey holder = _test.NewHolderKey();
        Credential read = Read(_test.Issue(Records.DrivingLicence, holder));
        Assert.Equal(("320500", TestAuthority.Now.ToUnixTimeSeconds()), (read.Issuer, read.IssuedAt));
        Assert.Equal((read.IssuedAt, read.IssuedAt + 365 * 86400), (read.NotBefore, read.Expires));
        Assert.Equal(holder.PublicKey.X, read.HolderKey.X);
        Assert.Equal((1, 320000, 0), (read.Status.Kind, read.Status.Region, read.Status.Shard));

        DrivingLicence licence = Assert.IsType<DrivingLicence>(read.Document);
        Assert.Equal(("样本", 1, 1990, "001X"), (licence.Name, licence.Sex, licence.BirthYear, licence.IdTail));
        Assert.Equal(("320500SPECIMEN001X", "C1D", 3), (licence.Number, licence.Classes, licence.Points));
        Assert.Equal(("2018-10-15", "2024-10-15", "2034-10-15"),
            (CivilDate.ToText(licence.FirstIssue), CivilDate.ToText(licence.ValidFrom), CivilDate.ToText(licence.ValidUntil)));
        Assert.Equal((null, "320500000001", "样本市公安局交通警察支队"),
            (licence.Conditions, licence.FileNumber, licence.IssuingOffice));
    }

    [Fact]
    public void AVehicleLicenceIsReadAsItWasIssued()
    {
        VehicleLicence licence = Assert.IsType<VehicleLicence>(Read(_test.Issue(Records.VehicleLicence)).Document);
        Assert.Equal(("苏E00001", "02", "小型轿车", "样本"), (licence.Plate, licence.PlateType, licence.VehicleType, licence.Owner));
        Assert.Equal(("非营运", "样本牌 SPECIMEN 1", "SPEC1MEN000000001", "E0001"),
            (licence.Use, licence.MakeAndModel, licence.Vin, licence.Engine));
        Assert.Equal(("2023-10-15", "2023-10-15", "2027-04-15", "2027-04-15"),
            (CivilDate.ToText(licence.Registered), CivilDate.ToText(licence.Issued),
            CivilDate.ToText(licence.InspectionUntil), CivilDate.ToText(licence.InsuranceUntil)));
    }

    [Fact]
    public void AMarkAndACertificateCarryNoKey()
    {
        Credential mark = Read(_test.Issue(Records.InspectionMark));
        Credential certificate = Read(_test.Issue(Records.Deregistration));
        Assert.Null(mark.HolderKey);
        Assert.Equal("2027-04-15", CivilDate.ToText(Assert.IsType<InspectionMark>(mark.Document).ValidUntil));

        // The mark holds to the end of its last day in China.
        Assert.Equal(new DateTimeOffset(2027, 4, 15, 16, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), mark.Expires);
        Assert.Null(certificate.HolderKey);
        Assert.Equal("报废", Assert.IsType<DeregistrationCertificate>(certificate.Document).Reason);
    }

    [Fact]
    public void AnEndlessLicenceHasTheLastDayOfTheFormat()
    {
        IssuedCredential issued = _test.Issue(Records.DrivingLicence with { ValidUntil = DateOnly.MaxValue });
        Assert.Equal(CivilDate.Unlimited, ((DrivingLicence)issued.Content.Document).ValidUntil);
    }

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void TheSameSeedIssuesTheSameBytes(KeyAlgorithm algorithm)
    {
        using TestAuthority one = new(algorithm, "same");
        using TestAuthority other = new(algorithm, "same");
        using TestAuthority different = new(algorithm, "different");
        byte[] message = one.Issue(Records.DrivingLicence).Message;
        Assert.Equal(message, other.Issue(Records.DrivingLicence).Message);
        Assert.NotEqual(message, different.Issue(Records.DrivingLicence).Message);
        CoseSign1 signed = CoseSign1.Read(new ByteSegment(message, 0, message.Length));
        Assert.True(CoseSign1Writer.Verifies(signed, one.IssuerKey.SigningKey.PublicKey));
        Assert.Equal(one.IssuerKey.SigningKey.PublicKey.KeyId, signed.KeyId.ToArray());
    }

    [Fact]
    public void NoIndexAndNoIdIsGivenOutTwice()
    {
        IssuedCredential[] issued = [.. Enumerable.Range(0, 40).Select(_ => _test.Issue(Records.InspectionMark))];
        Assert.Equal(40, issued.Select(credential => credential.StatusIndex).Distinct().Count());
        Assert.Equal(40, issued.Select(credential => credential.IdText).Distinct().Count());
        Assert.All(issued, credential => Assert.Equal(new ListId(DocumentKind.InspectionMark, 320000, 0), credential.StatusList));
    }

    [Fact]
    public void ACrowdedShardIsFollowedByTheNext()
    {
        using AuthorityStore store = AuthorityStore.Open(_test.File).Value!;
        (ListId List, int Index)? Take() =>
            store.Statuses.TakeRandom(DocumentKind.DeregistrationCertificate, 320000, new StuckRandom());

        for (int shard = 0; shard < ListId.Shards; shard++)
        {
            Assert.Equal(shard, Take()!.Value.List.Shard);
        }

        Assert.Null(Take());
    }

    private static Credential Read(IssuedCredential issued)
    {
        LicenceCode code = LicenceCode.Read(LicenceCodeText.Of(issued.Message));
        Assert.Equal(CodeOutcome.Read, code.Outcome);
        Assert.Null(code.Presentation);
        return code.Credential;
    }

    private sealed class StuckRandom : IRandomSource
    {
        public void Fill(Span<byte> buffer) => buffer.Fill(0xAA);
    }
}
