using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Who may sign what, and what becomes of a code that somebody else has signed.</summary>
public class IssuerTest
{
    private static readonly P256Signer s_stranger = new();

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void AnUnknownKeyIdIsAnUnknownIssuer(int kind)
    {
        byte[] signed = _terminal.Credential(kind).Sign(s_stranger);
        Report report = Examine(signed);
        Assert.Equal((Verdict.Unknown, ReasonCode.IssuerUnknown), (report.Verdict, report.Reasons[0].Code));
        Assert.False(report.IsGenuine);
        Assert.Null(report.Document);
    }

    [Fact]
    public void AForeignSignatureUnderAKnownKeyIdIsAForgery()
    {
        byte[] headers = Writer.Headers(-9, 65001, _terminal.Issuer.KeyId);
        Report report = Examine(Writer.Sign(headers, _terminal.Credential(3).Payload(), s_stranger));
        Assert.Equal((Verdict.NotValid, ReasonCode.Forged), (report.Verdict, report.Reasons[0].Code));
        Assert.Equal(Answer.No, report.Evidence.Signature);
        Assert.Null(report.Document);
    }

    [Fact]
    public void KeysThatShareAnIdAreAllTried()
    {
        _terminal.Trust.Keys.Insert(0, new(s_stranger, ["320100"], [1], [1]) { KeyId = _terminal.Issuer.KeyId });
        Assert.Equal(Verdict.Pass, Examine(_terminal.Credential(3).Sign(_terminal.Issuer)).Verdict);
    }

    [Theory]
    [InlineData("320100", new[] { 1, 2 }, new[] { 1 })] // kind
    [InlineData("110000", new[] { 3 }, new[] { 1 })] // authority
    [InlineData("320100", new[] { 3 }, new[] { 2 })] // usage
    public void AKeyMaySignOnlyWhatTheTrustListSays(string issuer, int[] kinds, int[] usages)
    {
        _terminal.Trust.Keys[0] = new(_terminal.Issuer, [issuer], kinds, usages);
        Report report = Examine(_terminal.Credential(3).Sign(_terminal.Issuer));
        Assert.Equal((Verdict.NotValid, ReasonCode.IssuerNotAllowed), (report.Verdict, report.Reasons[0].Code));
        Assert.Equal((Answer.Yes, Answer.No), (report.Evidence.Signature, report.Evidence.Issuer));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(-100, 0)]
    public void AKeyCountsOnlyWhileItIsInForce(int notBefore, int expires)
    {
        SampleCredential mark = _terminal.Credential(3);
        _terminal.Trust.Keys[0] = new(_terminal.Issuer, ["320100"], [3], [1])
        {
            NotBefore = mark.IssuedAt + notBefore, Expires = mark.IssuedAt + expires,
        };
        Report report = Examine(mark.Sign(_terminal.Issuer));
        Assert.Equal((Verdict.NotValid, ReasonCode.IssuerKeyNotInForce), (report.Verdict, report.Reasons[0].Code));
    }

    [Theory]
    [InlineData(-7, Verdict.Pass, 0)]
    [InlineData(-9, Verdict.Pass, 0)]
    [InlineData(-65601, Verdict.NotValid, ReasonCode.Forged)]
    [InlineData(-36, Verdict.Unknown, ReasonCode.UnsupportedAlgorithm)]
    [InlineData(-48, Verdict.Unknown, ReasonCode.UnsupportedAlgorithm)]
    public void TheHeaderMustAgreeWithTheKey(int algorithm, Verdict verdict, int reason)
    {
        byte[] headers = Writer.Headers(algorithm, 65001, _terminal.Issuer.KeyId);
        Report report = Examine(Writer.Sign(headers, _terminal.Credential(3).Payload(), _terminal.Issuer));
        Assert.Equal((verdict, reason), (report.Verdict, report.Reasons.FirstOrDefault()?.Code ?? 0));
    }

    [Fact]
    public void AKeyOfAnUnknownCurveVoidsNoOther()
    {
        var later = new UnknownCurveSigner(s_stranger);
        _terminal.Trust.Keys.Insert(0, new(later, ["320100"], [3], [1]));
        Assert.Equal(Verdict.Pass, Examine(_terminal.Credential(3).Sign(_terminal.Issuer)).Verdict);
        Report report = Examine(_terminal.Credential(3).Sign(later));
        Assert.Equal((Verdict.Unknown, ReasonCode.UnsupportedAlgorithm), (report.Verdict, report.Reasons[0].Code));
    }

    [Fact]
    public void ARootOfAnUnknownCurveVoidsNoOther()
    {
        string code = Writer.Text(_terminal.Credential(3).Sign(_terminal.Issuer));
        _terminal.Start();
        _terminal.Store.Files["provisioning/roots"] = TrustListWriter.Roots(new UnknownCurveSigner(s_stranger), _terminal.Root);
        Assert.Equal(Verdict.Pass, _terminal.Restart().Examine(code).Verdict);
    }

    [Fact]
    public void ATrustListPastItsEndDecidesNothing()
    {
        _terminal.Trust.Expires = SampleDocuments.Now;
        Report report = Examine(_terminal.Credential(3).Sign(_terminal.Issuer));
        Assert.Equal((Verdict.Unknown, ReasonCode.TrustListOutOfDate), (report.Verdict, report.Reasons[0].Code));
    }

    [Fact]
    public void ATrustListOfAnotherRootIsNone()
    {
        _terminal.Start();
        _terminal.Store.Files["trust.cbor"] = _terminal.Trust.Sign(s_stranger);
        AssertTrustsNothing();
    }

    [Fact]
    public void TwoRootsMayOverlap()
    {
        string code = Writer.Text(_terminal.Credential(3).Sign(_terminal.Issuer));
        _terminal.Start();
        _terminal.Store.Files["provisioning/roots"] = TrustListWriter.Roots(_terminal.Sm2Issuer, s_stranger);
        _terminal.Store.Files["trust.cbor"] = _terminal.Trust.Sign(s_stranger);
        Assert.Equal(Verdict.Pass, _terminal.Restart().Examine(code).Verdict);
    }

    [Theory]
    [InlineData(6, 0, 0)] // lower sequence
    [InlineData(7, 0, 1)] // same sequence, other content
    [InlineData(8, -1, 0)] // older
    public void AnOldTrustListIsNotBroughtBack(int sequence, int later, int keysLess)
    {
        _terminal.Start();
        _terminal.Trust.Sequence = sequence;
        _terminal.Trust.IssuedAt += later;
        _terminal.Trust.Keys.RemoveRange(0, keysLess);
        _terminal.Store.Files["trust.cbor"] = _terminal.Trust.Sign(_terminal.Root);
        AssertTrustsNothing();
    }

    [Fact]
    public void EveryFlippedByteOfTrustListAndRootsLeavesATerminalThatTrustsNothing()
    {
        string code = Writer.Text(_terminal.Credential(3).Sign(_terminal.Issuer));
        _terminal.Start();
        foreach (string name in (string[])["trust.cbor", "provisioning/roots"])
        {
            byte[] good = _terminal.Store.Files[name];
            for (int i = 0; i < good.Length; i++)
            {
                byte[] bad = [.. good];
                bad[i] ^= 0x01;
                _terminal.Store.Files[name] = bad;
                Assert.Equal(Verdict.Unknown, _terminal.Restart().Examine(code).Verdict);
            }

            _terminal.Store.Files[name] = good;
        }

        Assert.Equal(Verdict.Pass, _terminal.Restart().Examine(code).Verdict);
    }

    [Theory]
    [InlineData(65002)]
    [InlineData(65003)]
    [InlineData(65004)]
    public void AMessageOfAnotherTypeIsNoCredential(int type)
    {
        byte[] headers = Writer.Headers(-9, type, _terminal.Issuer.KeyId);
        Report report = Examine(Writer.Sign(headers, _terminal.Credential(3).Payload(), _terminal.Issuer));
        Assert.Equal((Verdict.Unknown, ReasonCode.Damaged), (report.Verdict, report.Reasons[0].Code));
    }

    private Report Examine(byte[] message) => _terminal.Start().Examine(Writer.Text(message));

    private void AssertTrustsNothing()
    {
        Report report = _terminal.Restart().Examine(Writer.Text(_terminal.Credential(3).Sign(_terminal.Issuer)));
        Assert.Equal((Verdict.Unknown, ReasonCode.NoTrustList), (report.Verdict, report.Reasons[0].Code));
    }
}
