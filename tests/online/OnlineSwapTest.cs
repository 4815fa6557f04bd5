using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Online;

/// <summary>
/// Everything in an answer that could be another's is exchanged, one at a time: the verdict stands on the lists, and says why.
/// </summary>
public class OnlineSwapTest
{
    private static readonly P256Signer s_stranger = new();

    private readonly OnlineTerminal _online = new();

    private TestTerminal Terminal => _online.Terminal;

    public static TheoryData<string, int> Swaps() => new()
    {
        { "uri", ReasonCode.AnswerAboutAnother },
        { "idx", ReasonCode.AnswerAboutAnother },
        { "nonce", ReasonCode.AnswerToAnother },
        { "iat before", ReasonCode.AnswerOutOfTime },
        { "iat after", ReasonCode.AnswerOutOfTime },
        { "kid", ReasonCode.AnswerNotAllowed },
        { "kid of an issuer", ReasonCode.AnswerNotAllowed },
        { "signature", ReasonCode.AnswerForged },
        { "typ", ReasonCode.AnswerDamaged },
        { "letters", ReasonCode.AnswerDamaged },
    };

    [Theory, MemberData(nameof(Swaps))]
    public void AnExchangedPartIsRefused(string part, int reason)
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.List(1, 4711, 7).Credential(1));
        AssertStandsOnTheLists(reason, _online.Checkpoint.Amend(_online.Report, Exchange(answer, part)));
    }

    [Theory]
    [InlineData("usage credentials")]
    [InlineData("usage status")]
    [InlineData("region")]
    [InlineData("kind")]
    [InlineData("time")]
    public void AKeyAnswersOnlyForWhatTheTrustListSays(string limit)
    {
        TrustListWriter.Entry whole = Terminal.Trust.Keys[^1];
        Terminal.Trust.Keys[^1] = limit switch
        {
            "usage credentials" => whole with { Usages = [1] },
            "usage status" => whole with { Usages = [2] },
            "region" => whole with { Issuers = ["110000"] },
            "kind" => whole with { Kinds = [2, 3, 4, 5] },
            _ => whole with { Expires = SampleDocuments.Now },
        };
        OnlineAnswerWriter answer = _online.Ask(Terminal.List(1, 4711, 7).Credential(1));
        AssertStandsOnTheLists(ReasonCode.AnswerNotAllowed, _online.Amend(answer));
    }

    [Fact]
    public void AnAnswerOfAnotherDocumentIsRefusedThoughItsQuestionWasAsked()
    {
        Report other = Terminal.Start().Examine(Terminal.Show(Terminal.Credential(2)));
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        Report amended = _online.Checkpoint.Amend(other, answer.Sign());
        Assert.Equal((Verdict.Pass, ReasonCode.AnswerAboutAnother), (amended.Verdict, amended.Reasons[0].Code));
    }

    [Fact]
    public void AnAnswerCountsOnce()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        Assert.NotNull(_online.Amend(answer).Online);
        Report again = _online.Amend(answer);
        Assert.Equal(ReasonCode.NotAnswered, again.Reasons[0].Code);
        Assert.Null(again.Online);
    }

    [Fact]
    public void TheAnswerToTheLastQuestionIsNoAnswerToThis()
    {
        OnlineAnswerWriter first = _online.Ask(Terminal.Credential(1));
        _online.Checkpoint.Ask(_online.Report);
        Assert.Equal(ReasonCode.AnswerToAnother, _online.Amend(first).Reasons[0].Code);
    }

    [Fact]
    public void NoAnswerLeavesTheVerdictAndSaysSo()
    {
        _online.Ask(Terminal.List(1, 4711, 7).Credential(1));
        AssertStandsOnTheLists(ReasonCode.NotAnswered, _online.Checkpoint.Amend(_online.Report, null!));
    }

    [Fact]
    public void AClockThatIsNotTrustedLeavesTheNonceToDecide()
    {
        Terminal.Clock.IsTrusted = false;
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        answer.IssuedAt += 5000;
        Assert.NotNull(_online.Amend(answer).Online);
    }

    [Fact]
    public void QuestionsAreNeverRepeatedByATerminalThatLosesItsPower()
    {
        string code = Terminal.Show(Terminal.Credential(3));
        Terminal.Start();
        string[] questions =
        [
            .. Enumerable.Range(0, 50).Select(_ =>
            {
                Checkpoint checkpoint = Terminal.Restart();
                return Convert.ToHexString(checkpoint.Ask(checkpoint.Examine(code)));
            }),
        ];
        Assert.Equal(50, questions.Distinct().Count());
    }

    [Fact]
    public void WithoutIdentityOrRoomNothingIsAsked()
    {
        Checkpoint checkpoint = Terminal.Start();
        Report report = checkpoint.Examine(Terminal.Show(Terminal.Credential(3)));
        Terminal.Store.IsFull = true;
        Assert.Null(checkpoint.Ask(report));
        Terminal.Store.IsFull = false;
        Terminal.Identity.Secret = null!;
        Assert.Null(checkpoint.Ask(report));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData((1 << 20) - 1)]
    public void AQuestionIsDeterministicCbor(int index)
    {
        SampleCredential mark = Terminal.Credential(3);
        mark.ListIndex = index;
        OnlineAnswerWriter question = _online.Ask(mark);
        Assert.Equal(("34e20000", index, 16), (question.Uri, question.Index, question.Nonce.Length));
    }

    [Fact]
    public void EveryFlippedByteOfAnAnswerIsRefused()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.List(1, 4711, 7).Credential(1));
        byte[] good = answer.Sign();
        for (int i = 0; i < good.Length; i++)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x10;
            answer = new OnlineAnswerWriter(_online.Checkpoint.Ask(_online.Report), _online.Service) { Facts = { [1] = "A" } };
            Report amended = _online.Checkpoint.Amend(_online.Report, bad);
            Assert.Equal((Verdict.MustNotDrive, (object?)null), (amended.Verdict, amended.Online));
        }
    }

    [Fact]
    public void EveryBeginningOfAnAnswerIsRefused()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        byte[] good = answer.Sign();
        for (int length = 0; length < good.Length; length++)
        {
            _online.Checkpoint.Ask(_online.Report);
            Assert.Equal(ReasonCode.AnswerDamaged, _online.Checkpoint.Amend(_online.Report, good[..length]).Reasons[0].Code);
        }
    }

    private byte[] Exchange(OnlineAnswerWriter answer, string part)
    {
        byte[] keyId = answer.Key.KeyId;
        switch (part)
        {
            case "uri":
                answer.Uri = "14e20001";
                break;
            case "idx":
                answer.Index++;
                break;
            case "nonce":
                answer.Nonce[15] ^= 1;
                break;
            case "iat before":
                answer.IssuedAt -= 61;
                break;
            case "iat after":
                answer.IssuedAt += 61;
                break;
            case "kid":
                keyId = s_stranger.KeyId;
                break;
            case "kid of an issuer":
                answer.Key = Terminal.Issuer;
                keyId = Terminal.Issuer.KeyId;
                break;
            case "signature":
                answer.Key = s_stranger;
                break;
            case "typ":
                answer.Type = 65004;
                break;
            default:
                answer.Facts[1] = "AA";
                break;
        }

        return answer.Sign(keyId);
    }

    private static void AssertStandsOnTheLists(int reason, Report amended)
    {
        Assert.Equal(Verdict.MustNotDrive, amended.Verdict);
        Assert.Equal([507, reason], amended.Reasons.Select(r => r.Code));
        Assert.Null(amended.Online);
        Assert.Equal(Answer.No, amended.Evidence.Status);
    }
}
