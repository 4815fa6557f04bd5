using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Online;

namespace ELicense.Tests.Online;

/// <summary>What the authority's answer makes of a verdict.</summary>
public class OnlineAnswerTest
{
    private readonly OnlineTerminal _online = new();

    private TestTerminal Terminal => _online.Terminal;

    [Fact]
    public void AnAnswerThatIsInOrderLeavesAPass()
    {
        Report report = Answered(Terminal.Credential(1), "A");
        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal([ReasonCode.Answered], Codes(report));
        Assert.Equal("A", report.Online.Letters);
    }

    [Theory]
    [InlineData(1, "SH", Verdict.MustNotDrive, new[] { 504, 501, ReasonCode.Answered })]
    [InlineData(1, "HIC", Verdict.Notice, new[] { 501, 502, ReasonCode.Answered })]
    [InlineData(1, "DU", Verdict.MustNotDrive, new[] { 507, ReasonCode.Answered })]
    [InlineData(1, "NPT", Verdict.Pass, new[] { ReasonCode.Answered })]
    [InlineData(1, "BF", Verdict.NotValid, new[] { 509, 505, ReasonCode.Answered })]
    [InlineData(1, "Z", Verdict.Unknown, new[] { 511, ReasonCode.Answered })]
    [InlineData(2, "GQ", Verdict.MustNotDrive, new[] { 504, 501, ReasonCode.Answered })]
    [InlineData(2, "CE", Verdict.Wanted, new[] { 510, 508, ReasonCode.Answered })]
    [InlineData(3, "B", Verdict.NotValid, new[] { 526, ReasonCode.Answered })]
    public void LettersDecideTogetherAndTheWorstFirst(int kind, string letters, Verdict verdict, int[] reasons)
    {
        Report report = Answered(Terminal.Credential(kind), letters);
        Assert.Equal(verdict, report.Verdict);
        Assert.Equal(reasons, Codes(report));
    }

    [Fact]
    public void AnAnswerResolvesAStateThatNoListKnows()
    {
        Terminal.Start();
        Terminal.Store.Files.TryRemove("m/320000.cbor", out _);
        Checkpoint checkpoint = Terminal.Restart();
        Report unknown = checkpoint.Examine(Terminal.Show(Terminal.Credential(1)));
        Assert.Equal((Verdict.Unknown, ReasonCode.NoListForRegion), (unknown.Verdict, unknown.Reasons[0].Code));

        var answer = new OnlineAnswerWriter(checkpoint.Ask(unknown), _online.Service);
        Report report = checkpoint.Amend(unknown, answer.Sign());
        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.Equal(Answer.Yes, report.Evidence.Status);
    }

    [Fact]
    public void TheNewerOfListAndAnswerNamesTheState()
    {
        Report report = Answered(Terminal.List(1, 4711, 7).Credential(1), "A");
        Assert.Equal((Verdict.Pass, Answer.Yes), (report.Verdict, report.Evidence.Status));
    }

    [Fact]
    public void AListThatIsNewerThanTheAnswerKeepsItsState()
    {
        Terminal.ListsIssuedAt = SampleDocuments.Now - 10;
        OnlineAnswerWriter answer = _online.Ask(Terminal.List(1, 4711, 7).Credential(1));
        answer.IssuedAt = SampleDocuments.Now - 20;
        answer.Facts[1] = "H";
        Report report = _online.Amend(answer);
        Assert.Equal(Verdict.MustNotDrive, report.Verdict);
        Assert.Equal([507, 501, ReasonCode.Answered], Codes(report));
    }

    [Fact]
    public void WhoeverAListWantsStaysWanted()
    {
        Terminal.Trust.Verdicts.Add([2, 7, (int)Verdict.Wanted, 510]);
        Report report = Answered(Terminal.List(2, 4711, 7).Credential(2), "A");
        Assert.Equal((Verdict.Wanted, Answer.No), (report.Verdict, report.Evidence.Status));
    }

    [Fact]
    public void AnOrderToStopNeedsNoLetter()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        answer.Facts[2] = (int[])[10];
        Assert.Equal(Verdict.Wanted, _online.Amend(answer).Verdict);
    }

    [Fact]
    public void AStateWithoutALetterStandsBesideLetters()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(1));
        (answer.Facts[1], answer.Facts[2]) = ("H", (int[])[3]);
        Report report = _online.Amend(answer);
        Assert.Equal(Verdict.NotValid, report.Verdict);
        Assert.Equal([503, 501, ReasonCode.Answered], Codes(report));
    }

    [Fact]
    public void ACopiedCodeStaysACopy()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Show(Terminal.Credential(1), SampleDocuments.Now - 4000));
        answer.Facts[1] = "A";
        Report report = _online.Amend(answer);
        Assert.Equal((Verdict.NotValid, ReasonCode.ProofTooOld), (report.Verdict, report.Reasons[0].Code));
        Assert.NotNull(report.Online);
    }

    [Fact]
    public void AWantedHolderOfACopyIsACopyFirst()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Show(Terminal.Credential(2), SampleDocuments.Now - 4000));
        answer.Facts[1] = "C";
        Report report = _online.Amend(answer);
        Assert.Equal(Verdict.NotValid, report.Verdict);
        Assert.Equal([ReasonCode.ProofTooOld, 510, ReasonCode.Answered], Codes(report));
    }

    [Fact]
    public void NobodyAsksAboutAForgery()
    {
        byte[] headers = Writer.Headers(-9, 65001, Terminal.Issuer.KeyId);
        byte[] forged = Writer.Sign(headers, Terminal.Credential(3).Payload(), Terminal.Holder);
        Checkpoint checkpoint = Terminal.Start();
        Assert.Null(checkpoint.Ask(checkpoint.Examine(Writer.Text(forged))));
        Assert.Null(checkpoint.Ask(checkpoint.Examine("https://example.com")));
    }

    [Fact]
    public void AllFactsAreRead()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(2));
        byte[] portrait = [.. Enumerable.Range(0, OnlineFacts.PortraitLength).Select(i => (byte)i)];
        (int Key, object Value)[] given =
            [(1, "GI"), (3, SampleDocuments.Today + 9), (4, 1), (5, 2), (6, 3), (7, 9), (8, portrait), (99, "later")];
        Array.ForEach(given, pair => answer.Facts[pair.Key] = pair.Value);
        OnlineFacts facts = _online.Amend(answer).Online;
        Assert.Equal(
            ("GI", SampleDocuments.Today + 9, Answer.Yes, 2, 3, 9),
            (facts.Letters, facts.InspectionUntil, facts.Mortgage, facts.Violations, facts.Accidents, facts.Points));
        Assert.Equal(portrait, facts.Portrait);
    }

    [Fact]
    public void WhatIsLeftOutIsNotKnown()
    {
        OnlineFacts facts = Answered(Terminal.Credential(2), "A").Online;
        Assert.Equal(
            (OnlineFacts.NotGiven, Answer.Unknown, OnlineFacts.NotGiven, OnlineFacts.NotGiven, OnlineFacts.NotGiven),
            (facts.InspectionUntil, facts.Mortgage, facts.Violations, facts.Accidents, facts.Points));
        Assert.Null(facts.Portrait);
    }

    [Theory]
    [InlineData(1, 7, 12, Verdict.MustNotDrive, ReasonCode.OverScored)]
    [InlineData(1, 7, 11, Verdict.Pass, ReasonCode.Answered)]
    [InlineData(1, 5, 1, Verdict.Notice, 501)]
    [InlineData(2, 6, 2, Verdict.Notice, 501)]
    [InlineData(2, 3, SampleDocuments.Today - 1, Verdict.MustNotDrive, ReasonCode.InspectionOverdue)]
    [InlineData(2, 3, SampleDocuments.Today, Verdict.Pass, ReasonCode.Answered)]
    [InlineData(2, 4, 1, Verdict.Pass, ReasonCode.Answered)]
    public void AFigureWeighsWithoutItsLetter(int kind, int key, int value, Verdict verdict, int reason)
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Credential(kind));
        answer.Facts[key] = value;
        Report report = _online.Amend(answer);
        Assert.Equal((verdict, reason), (report.Verdict, report.Reasons[0].Code));
    }

    [Fact]
    public void ADateInTheDocumentIsNotOutweighed()
    {
        SampleCredential vehicle = Terminal.Credential(2);
        vehicle.Fields[11] = SampleDocuments.Today - 1;
        OnlineAnswerWriter answer = _online.Ask(vehicle);
        answer.Facts[3] = SampleDocuments.Today + 300;
        Report report = _online.Amend(answer);
        Assert.Equal((Verdict.MustNotDrive, ReasonCode.InspectionOverdue), (report.Verdict, report.Reasons[0].Code));
    }

    [Fact]
    public void AProofThatNeedsTheSixDigitsStillDoes()
    {
        OnlineAnswerWriter answer = _online.Ask(Terminal.Show(Terminal.Credential(1), SampleDocuments.Now - 300));
        Report report = _online.Amend(answer);
        Assert.Equal(Verdict.Unknown, report.Verdict);
        Assert.True(report.NeedsChallenge);
        answer = new OnlineAnswerWriter(_online.Checkpoint.Ask(_online.Report), _online.Service);
        answer.Facts[1] = "D";
        report = _online.Amend(answer);
        Assert.Equal(Verdict.MustNotDrive, report.Verdict);
        Assert.False(report.NeedsChallenge);
    }

    [Fact]
    public void ARowOfTheTrustListReplacesALetters()
    {
        Terminal.Trust.Letters.Add((2, "H", (int)Verdict.Notice, 560));
        Report report = Answered(Terminal.Credential(2), "H");
        Assert.Equal((Verdict.Notice, 560), (report.Verdict, report.Reasons[0].Code));
        Assert.Equal(Answer.Yes, report.Evidence.Status);
    }

    [Fact]
    public void ARowOfAStateIsThatOfItsLetters()
    {
        Terminal.Trust.Verdicts.Add([2, 7, (int)Verdict.Notice, 507]);
        Assert.Equal(Verdict.Notice, Answered(Terminal.Credential(2), "HKL").Verdict);
    }

    [Theory]
    [InlineData("H", (int)Verdict.Pass, 507)]
    [InlineData("h", (int)Verdict.Notice, 507)]
    [InlineData("HH", (int)Verdict.Notice, 507)]
    [InlineData("H", (int)Verdict.Notice, ReasonCode.Answered)]
    [InlineData("H", (int)Verdict.Notice, ReasonCode.NoListForRegion)]
    [InlineData("H", (int)Verdict.Notice, ReasonCode.ProofSeenBefore)]
    public void ATrustListWithAWrongRowIsRefused(string letter, int verdict, int reason)
    {
        Terminal.Trust.Letters.Add((2, letter, verdict, reason));
        Checkpoint checkpoint = Terminal.Start();
        Report report = checkpoint.Examine(Terminal.Show(Terminal.Credential(2)));
        Assert.Equal((Verdict.Unknown, ReasonCode.NoTrustList), (report.Verdict, report.Reasons[0].Code));
    }

    private Report Answered(SampleCredential credential, string letters)
    {
        OnlineAnswerWriter answer = _online.Ask(credential);
        answer.Facts[1] = letters;
        return _online.Amend(answer);
    }

    private static int[] Codes(Report report) => [.. report.Reasons.Select(reason => reason.Code)];
}
