using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Tests.Support;

namespace ELicense.Tests.Formats;

public class LicenceCodeTest
{
    private static readonly P256Signer s_issuer = new();
    private static readonly P256Signer s_holder = new();

    [Theory]
    [InlineData("", CodeOutcome.NotOurs)]
    [InlineData("https://example.org/", CodeOutcome.NotOurs)]
    [InlineData("HC1:6BF", CodeOutcome.NotOurs)]
    [InlineData("ELC", CodeOutcome.NotOurs)]
    [InlineData("ELCX:", CodeOutcome.NotOurs)]
    [InlineData("ELC0:", CodeOutcome.NotOurs)]
    [InlineData("elc1:", CodeOutcome.NotOurs)]
    [InlineData(" ELC1:", CodeOutcome.NotOurs)]
    [InlineData("ELC2:BB8", CodeOutcome.UnknownVersion)]
    [InlineData("ELC9:", CodeOutcome.UnknownVersion)]
    [InlineData("ELC1:", CodeOutcome.Damaged)]
    [InlineData("ELC1:BB8", CodeOutcome.Damaged)]
    [InlineData("ELC1:bb8", CodeOutcome.Damaged)]
    public void TellsWhatATextIs(string text, CodeOutcome outcome) => Assert.Equal(outcome, LicenceCode.Read(text).Outcome);

    [Fact]
    public void ReadsEveryFieldOfADrivingLicence()
    {
        var code = LicenceCode.Read(Static(1));
        var licence = Assert.IsType<DrivingLicence>(code.Credential.Document);
        Assert.Equal(CodeOutcome.Read, code.Outcome);
        Assert.Null(code.Presentation);
        Assert.Equal(
            ("样本", 1, 1990, "001X", "SPECIMEN-0001", "C1", 3, "样本市公安局交通警察支队"),
            (licence.Name, licence.Sex, licence.BirthYear, licence.IdTail, licence.Number, licence.Classes, licence.Points,
                licence.IssuingOffice));
        Assert.Equal(
            (SampleDocuments.Today - 2000, SampleDocuments.Today - 100, SampleDocuments.Today + 2000),
            (licence.FirstIssue, licence.ValidFrom, licence.ValidUntil));
        Assert.Null(licence.Conditions);
        Assert.Equal(("320100", 1, 320000, 0, 4711),
            (code.Credential.Issuer, code.Credential.Status.Kind, code.Credential.Status.Region, code.Credential.Status.Shard,
                code.Credential.Status.Index));
        Assert.Equal(s_holder.X, code.Credential.HolderKey.X);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void ReadsEveryKind(int kind)
    {
        var code = LicenceCode.Read(Static(kind));
        Assert.Equal(CodeOutcome.Read, code.Outcome);
        Assert.Equal(kind, (int)code.Credential.Document.Kind);
        Assert.Equal(kind is 1 or 2 or 4, code.Credential.HolderKey != null);
    }

    [Theory]
    [InlineData(1, "1,2,3,4,5,6,7,8,9,13")]
    [InlineData(2, "1,2,3,4,5,6,7,9,10,11")]
    [InlineData(3, "1,2,3")]
    [InlineData(4, "1,2,3,4,5,6,7,8")]
    [InlineData(5, "1,2,3,4")]
    public void NeedsExactlyTheRequiredFields(int kind, string required)
    {
        int[] needed = [.. required.Split(',').Select(int.Parse)];
        foreach (int key in SampleDocuments.OfKind(kind).Keys)
        {
            var credential = Bound(kind);
            credential.Fields.Remove(key);
            CodeOutcome expected = needed.Contains(key) ? CodeOutcome.Damaged : CodeOutcome.Read;
            Assert.Equal(expected, LicenceCode.Read(Writer.Text(credential.Sign(s_issuer))).Outcome);
        }
    }

    [Fact]
    public void PassesOverFieldsItDoesNotKnow()
    {
        foreach (int key in (int[])[14, 30, 31, 100_000])
        {
            var credential = Bound(1);
            credential.Fields[key] = "later";
            Assert.Equal(CodeOutcome.Read, LicenceCode.Read(Writer.Text(credential.Sign(s_issuer))).Outcome);
        }
    }

    [Theory]
    [InlineData("14e20000")]
    [InlineData("64e20000")]
    [InlineData("f4e20000")]
    public void CallsANewKindUnknownAndNotDamaged(string listId)
    {
        var credential = Bound(1);
        credential.Kind = 6;
        credential.ListId = listId;
        Assert.Equal(CodeOutcome.UnknownKind, LicenceCode.Read(Writer.Text(credential.Sign(s_issuer))).Outcome);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("04e20000")]
    [InlineData("64e20000")]
    [InlineData("14E20000")]
    [InlineData("14e2000")]
    [InlineData("14e200000")]
    [InlineData("f4e20000")]
    public void RefusesAStatusReferenceThatIsNoListId(string uri)
    {
        var credential = Bound(1);
        credential.ListId = uri;
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(credential.Sign(s_issuer))).Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void RefusesABoundKindWithoutAKey(int kind) => Assert.Equal(
        CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(new SampleCredential(kind).Sign(s_issuer))).Outcome);

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void RefusesAKeyInAKindThatIsNobodys(int kind) => Assert.Equal(
        CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(new SampleCredential(kind) { Holder = s_holder }.Sign(s_issuer))).Outcome);

    [Fact]
    public void RefusesAHoldersKeyOnACurveForIssuers()
    {
        byte[] payload = Bound(1).Payload();
        byte[] p256 = Writer.Cbor(w => Writer.CoseKey(w, s_holder));
        byte[] ed25519 = [0xA3, 0x01, 0x01, 0x20, 0x06, 0x21, 0x58, 0x20, .. s_holder.X];
        int at = payload.AsSpan().IndexOf(p256);
        payload = [.. payload[..at], .. ed25519, .. payload[(at + p256.Length)..]];
        byte[] signed = Writer.Sign(Writer.Headers(-9, 65001, s_issuer.KeyId), payload, s_issuer);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(signed)).Outcome);
    }

    [Fact]
    public void ReadsAPresentation()
    {
        byte[] credential = Bound(1).Sign(s_issuer);
        var code = LicenceCode.Read(Writer.Text(SampleCredential.Present(credential, s_holder, SampleDocuments.Now, "012345")));
        Assert.Equal((CodeOutcome.Read, SampleDocuments.Now, "012345"),
            (code.Outcome, code.Presentation.IssuedAt, code.Presentation.Nonce));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("")]
    public void RefusesANonceThatIsNotSixDigits(string nonce)
    {
        byte[] credential = Bound(1).Sign(s_issuer);
        byte[] presentation = SampleCredential.Present(credential, s_holder, SampleDocuments.Now, nonce);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(presentation)).Outcome);
    }

    [Fact]
    public void RefusesAPresentationInsideAPresentation()
    {
        byte[] credential = Bound(1).Sign(s_issuer);
        byte[] inner = SampleCredential.Present(credential, s_holder, SampleDocuments.Now);
        byte[] outer = SampleCredential.Present(inner, s_holder, SampleDocuments.Now);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(outer)).Outcome);
    }

    [Fact]
    public void RefusesAPresentationOfWhatIsNobodys()
    {
        byte[] mark = new SampleCredential(3).Sign(s_issuer);
        byte[] presentation = SampleCredential.Present(mark, s_holder, SampleDocuments.Now);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(presentation)).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void StripsOneTerminator(string terminator) =>
        Assert.Equal(CodeOutcome.Read, LicenceCode.Read(Static(3) + terminator).Outcome);

    [Theory]
    [InlineData("\n\n")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void StripsNothingElse(string more) => Assert.NotEqual(CodeOutcome.Read, LicenceCode.Read(Static(3) + more).Outcome);

    [Fact]
    public void TakesNoMoreThanFifteenHundredBytes()
    {
        var credential = Bound(1);
        credential.Fields[20] = new string('A', 1500);
        string text = Writer.Text(credential.Sign(s_issuer));
        Assert.True(text.Length > 2255);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(text).Outcome);
    }

    [Theory]
    [InlineData(61)] // CWT
    [InlineData(17)]
    [InlineData(98)]
    public void RefusesAnotherTag(int tag)
    {
        byte[] message = Bound(1).Sign(s_issuer);
        byte[] tagged = tag < 24 ? [(byte)(0xC0 + tag), .. message[1..]] : [0xD8, (byte)tag, .. message[1..]];
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(tagged)).Outcome);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text(message[1..])).Outcome);
        Assert.Equal(CodeOutcome.Damaged, LicenceCode.Read(Writer.Text([0xD8, 61, .. message])).Outcome);
    }

    private static SampleCredential Bound(int kind) => new(kind) { Holder = kind is 3 or 5 ? null : s_holder };

    private static string Static(int kind) => Writer.Text(Bound(kind).Sign(s_issuer));
}
