using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Whether whoever shows a code holds its key, now.</summary>
public class HolderTest
{
    private static readonly P256Signer s_thief = new();

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void ABoundDocumentShownAloneIsACopy(int kind)
    {
        byte[] credential = _terminal.Credential(kind).Sign(_terminal.Issuer);
        AssertSays(Verdict.NotValid, ReasonCode.NoProof, _terminal.Start().Examine(Writer.Text(credential)));
    }

    [Fact]
    public void AProofByAnotherKeyIsACopy()
    {
        byte[] credential = _terminal.Credential(1).Sign(_terminal.Issuer);
        byte[] shown = SampleCredential.Present(credential, s_thief, SampleDocuments.Now);
        AssertSays(Verdict.NotValid, ReasonCode.ProofByAnotherKey, _terminal.Start().Examine(Writer.Text(shown)));
    }

    [Theory]
    [InlineData(0, Verdict.Pass, 0)]
    [InlineData(60, Verdict.Pass, 0)]
    [InlineData(-60, Verdict.Pass, 0)]
    [InlineData(61, Verdict.Unknown, ReasonCode.ProofOldOrClockWrong)]
    [InlineData(-61, Verdict.Unknown, ReasonCode.ProofOldOrClockWrong)]
    [InlineData(600, Verdict.Unknown, ReasonCode.ProofOldOrClockWrong)]
    [InlineData(601, Verdict.NotValid, ReasonCode.ProofTooOld)]
    [InlineData(-601, Verdict.NotValid, ReasonCode.ProofTooOld)]
    public void TheAgeOfAProofDecides(int age, Verdict verdict, int reason)
    {
        string code = _terminal.Show(_terminal.Credential(1), SampleDocuments.Now - age);
        Report report = _terminal.Start().Examine(code);
        Assert.Equal((verdict, reason), (report.Verdict, report.Reasons.FirstOrDefault()?.Code ?? 0));
        Assert.Equal(verdict == Verdict.Unknown, report.NeedsChallenge);
        Assert.All(report.Reasons, r => Assert.Equal(Math.Abs(age), r.Argument));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void NoTimeOfAProofIsTooFarAway(long issuedAt) => AssertSays(
        Verdict.NotValid, ReasonCode.ProofTooOld, _terminal.Start().Examine(_terminal.Show(_terminal.Credential(1), issuedAt)));

    [Fact]
    public void ThePolicyOfTheTrustListSetsTheLimits()
    {
        _terminal.Trust.Policy[1] = 30;
        _terminal.Trust.Policy[2] = 120;
        string at31 = _terminal.Show(_terminal.Credential(1), SampleDocuments.Now - 31);
        AssertSays(Verdict.Unknown, ReasonCode.ProofOldOrClockWrong, _terminal.Start().Examine(at31));
        string at121 = _terminal.Show(_terminal.Credential(1), SampleDocuments.Now - 121);
        AssertSays(Verdict.NotValid, ReasonCode.ProofTooOld, _terminal.Restart().Examine(at121));
    }

    [Fact]
    public void TheSameProofAtAnotherStopIsACopyAndAtTheSameStopASecondLook()
    {
        string code = _terminal.Show(_terminal.Credential(1));
        Checkpoint checkpoint = _terminal.Start();
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        checkpoint.BeginStop();
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(code));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void ACopyIsKnownWithoutAClockToo(bool firstTrusted, bool thenTrusted)
    {
        string code = _terminal.Show(_terminal.Credential(1));
        Checkpoint checkpoint = _terminal.Start();
        _terminal.Clock.IsTrusted = firstTrusted;
        Assert.NotEqual(Verdict.NotValid, checkpoint.Examine(code).Verdict);
        checkpoint.BeginStop();
        _terminal.Clock.IsTrusted = thenTrusted;
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(code));
    }

    [Fact]
    public void AProofIsRememberedThroughPowerLoss()
    {
        string code = _terminal.Show(_terminal.Credential(1));
        _terminal.Start().Examine(code);
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, _terminal.Restart().Examine(code));
    }

    [Fact]
    public void HundredsOfProofsLaterTheFirstAreForgottenAndTheLast96AreNot()
    {
        Checkpoint checkpoint = _terminal.Start();
        string[] codes = [.. Enumerable.Range(0, 300).Select(i => _terminal.Show(Licence(i)))];
        foreach (string code in codes)
        {
            Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        }

        checkpoint = _terminal.Restart();
        Assert.All(codes[204..], code => AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(code)));
        Assert.True(_terminal.Store.Files["replay-0"].Length + _terminal.Store.Files["replay-1"].Length <= 2 * 96 * 20);
    }

    [Fact]
    public void AStopWhoseNumberWasNotKeptIsNotBegunTwice()
    {
        string code = _terminal.Show(_terminal.Credential(1));
        Checkpoint checkpoint = _terminal.Start();
        byte[] kept = _terminal.Store.Files["stop"];
        checkpoint.BeginStop();
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        _terminal.Store.Files["stop"] = kept;
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, _terminal.Restart().Examine(code));
    }

    [Fact]
    public void ATornEntryCostsNoOther()
    {
        string first = _terminal.Show(Licence(1));
        string second = _terminal.Show(Licence(2));
        _terminal.Start().Examine(first);
        _terminal.Store.Files["replay-0"] = [.. _terminal.Store.Files["replay-0"], 1, 2, 3];
        _terminal.Restart().Examine(second);
        Checkpoint checkpoint = _terminal.Restart();
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(first));
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(second));
    }

    [Fact]
    public void AnEntryTornByAFullFlashCostsNoOther()
    {
        string first = _terminal.Show(Licence(1));
        string third = _terminal.Show(Licence(3));
        Checkpoint checkpoint = _terminal.Start();
        checkpoint.Examine(first);
        (_terminal.Store.IsFull, _terminal.Store.TornBytes) = (true, 7);
        checkpoint.Examine(_terminal.Show(Licence(2)));
        _terminal.Store.IsFull = false;
        checkpoint.Examine(third);
        checkpoint = _terminal.Restart();
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(first));
        AssertSays(Verdict.NotValid, ReasonCode.ProofSeenBefore, checkpoint.Examine(third));
    }

    [Fact]
    public void TheSixDigitsReplaceTheClock()
    {
        SampleCredential licence = _terminal.Credential(1);
        Checkpoint checkpoint = _terminal.Start();
        checkpoint.Examine(_terminal.Show(licence, SampleDocuments.Now - 300));
        string digits = checkpoint.OpenChallenge();
        Report report = checkpoint.Examine(_terminal.Show(licence, SampleDocuments.Now - 300, digits));
        AssertSays(Verdict.Pass, ReasonCode.ChallengeAnswered, report);
        Assert.Equal(Answer.Yes, report.Evidence.Holder);
    }

    [Fact]
    public void AnAnswerCountsOnce()
    {
        Checkpoint checkpoint = _terminal.Start();
        string answer = _terminal.Show(_terminal.Credential(1), null, checkpoint.OpenChallenge());
        Assert.Equal(Verdict.Pass, checkpoint.Examine(answer).Verdict);
        AssertSays(Verdict.Unknown, ReasonCode.ChallengeNotAnswered, checkpoint.Examine(answer));
        AssertSays(Verdict.Unknown, ReasonCode.ChallengeNotAnswered, _terminal.Restart().Examine(answer));
    }

    [Theory]
    [InlineData(120, Verdict.Pass)]
    [InlineData(121, Verdict.Unknown)]
    [InlineData(-1, Verdict.Unknown)]
    public void AnAnswerMustComeWithinTwoMinutes(int seconds, Verdict verdict)
    {
        Checkpoint checkpoint = _terminal.Start();
        string digits = checkpoint.OpenChallenge();
        _terminal.Clock.UnixTime += seconds;
        Assert.Equal(verdict, checkpoint.Examine(_terminal.Show(_terminal.Credential(1), null, digits)).Verdict);
    }

    [Fact]
    public void AChallengeEndsAlsoByAClockThatIsNotTrusted()
    {
        Checkpoint checkpoint = _terminal.Start();
        _terminal.Clock.UnixTime = 1000;
        string digits = checkpoint.OpenChallenge();
        _terminal.Clock.UnixTime += 121;
        Report report = checkpoint.Examine(_terminal.Show(_terminal.Credential(1), SampleDocuments.Now, digits));
        Assert.Equal(Answer.Unknown, report.Evidence.Holder);
        digits = checkpoint.OpenChallenge();
        _terminal.Clock.UnixTime += 120;
        report = checkpoint.Examine(_terminal.Show(_terminal.Credential(1), SampleDocuments.Now, digits));
        Assert.Equal((Answer.Yes, Verdict.Unknown), (report.Evidence.Holder, report.Verdict));
    }

    [Fact]
    public void AnAnswerBelongsToItsStop()
    {
        Checkpoint checkpoint = _terminal.Start();
        string digits = checkpoint.OpenChallenge();
        checkpoint.BeginStop();
        Assert.Equal(Verdict.Unknown, checkpoint.Examine(_terminal.Show(_terminal.Credential(1), null, digits)).Verdict);
    }

    [Fact]
    public void AnOpenChallengeSurvivesPowerLossTogetherWithItsStop()
    {
        Checkpoint checkpoint = _terminal.Start();
        string digits = checkpoint.OpenChallenge();
        Checkpoint restarted = _terminal.Restart();
        Assert.Equal(checkpoint.Stop, restarted.Stop);
        Assert.Equal(Verdict.Pass, restarted.Examine(_terminal.Show(_terminal.Credential(1), null, digits)).Verdict);
    }

    [Fact]
    public void DigitsAreNeverRepeatedByATerminalThatLosesItsPower()
    {
        _terminal.Start();
        string[] digits = [.. Enumerable.Range(0, 50).Select(_ => _terminal.Restart().OpenChallenge())];
        Assert.All(digits, d => Assert.Matches("^[0-9]{6}$", d));
        Assert.True(digits.Distinct().Count() > 45);
    }

    [Fact]
    public void WithoutIdentityOrRoomThereIsNoChallenge()
    {
        Checkpoint checkpoint = _terminal.Start();
        _terminal.Store.IsFull = true;
        Assert.Null(checkpoint.OpenChallenge());
        _terminal.Store.IsFull = false;
        _terminal.Identity.Secret = null!;
        Assert.Null(checkpoint.OpenChallenge());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void WhatIsNobodysNeedsNoProof(int kind)
    {
        Report report = _terminal.Start().Examine(_terminal.Show(_terminal.Credential(kind)));
        Assert.Equal(Answer.Unknown, report.Evidence.Holder);
        Assert.NotEqual(Verdict.Unknown, report.Verdict);
    }

    private SampleCredential Licence(int number)
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.Id = [.. BitConverter.GetBytes((long)number)];
        return licence;
    }

    private static void AssertSays(Verdict verdict, int reason, Report report) =>
        Assert.Equal((verdict, reason), (report.Verdict, report.Reasons[0].Code));
}
