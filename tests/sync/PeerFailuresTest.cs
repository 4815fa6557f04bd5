using ELicense.Terminal.Sync;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>What went wrong with lists in other verifiers, by project and issue, and that it does not here.</summary>
public sealed class PeerFailuresTest : IDisposable
{
    private const int Day = 86400;

    private readonly SyncBench _bench = new();
    private readonly Dictionary<int, byte> _states = States.Random(300, 1);

    public PeerFailuresTest()
    {
        _bench.Publisher.Publish(8, _states);
        _bench.SyncDone();
    }

    public void Dispose() => _bench.Dispose();

    [Fact(DisplayName = "dgca-verifier-app-ios #135: the list reload was broken, and revoked was shown as valid")]
    public void AReloadThatFailsSaysSoAndTheAgeShows()
    {
        _bench.IsInReach = false;
        _bench.SyncFails(SyncFault.NoNetwork);
        _bench.Clock.UnixTime += 2 * Day;
        StatusAnswer answer = _bench.AskFor(_states.Keys.First());
        Assert.Equal(_states.Values.First(), answer.State);
        Assert.Equal(ListBand.Ageing, answer.Band(_bench.Checkpoint.Time, 3 * Day));
        Assert.Equal(8, answer.Manifest.Sequence);
    }

    [Fact(DisplayName = "dgca-verifier-app-android #285, #288: revocations stayed after they were taken back")]
    public void WhatIsTakenBackIsNormalAgain()
    {
        Dictionary<int, byte> after = new(_states);
        int cleared = after.Keys.First();
        after.Remove(cleared);
        _bench.Publisher.Publish(9, after);
        _bench.Clock.UnixTime += Day;
        _bench.SyncDone();
        Assert.Equal((ListFault.None, 0), (_bench.AskFor(cleared).Fault, _bench.AskFor(cleared).State));
    }

    [Fact(DisplayName = "verificac19-sdk-php #68: dozens of downloads to catch up")]
    public void CatchingUpTakesAHandfulOfFiles()
    {
        Dictionary<int, byte> states = _states;
        for (int day = 9; day <= 15; day++)
        {
            states = States.Changed(states, 20, day);
            _bench.Publisher.Publish(day, states);
        }

        _bench.Clock.UnixTime = _bench.Publisher.IssuedAt(15) + 60;
        _bench.Folder.Requests.Clear();
        _bench.SyncDone();
        Assert.InRange(_bench.Folder.Requests.Count(path => path.StartsWith("lists/", StringComparison.Ordinal)), 1, 3);
        _bench.AssertAnswers(states, _states.Keys.Union(states.Keys));
    }

    [Fact(DisplayName = "verificac19-sdk: a half-downloaded list was used")]
    public void AHalfDownloadedListIsNotUsed()
    {
        Dictionary<int, byte> after = States.Changed(_states, 100, 2);
        _bench.Publisher.Publish(16, after);
        _bench.Clock.UnixTime = _bench.Publisher.IssuedAt(16) + 60;
        _bench.Folder.Lies = (path, position, honest) =>
        {
            honest.BreaksAfter = path.StartsWith("lists/", StringComparison.Ordinal) ? (position == 0 ? 700 : 0) : int.MaxValue;
            return null;
        };
        _bench.SyncFails(SyncFault.NoAnswer);
        _bench.AssertAnswers(_states, _states.Keys.Union(after.Keys));
        _bench.Restart().AssertAnswers(_states, _states.Keys.Union(after.Keys));
    }

    [Fact(DisplayName = "eudi-srv-verifier-endpoint #555: a list that could not be parsed was shown as revoked")]
    public void AListThatCannotBeReadRevokesNobody()
    {
        string name = _bench.ListFiles.Single();
        _bench.Flash.Poke(name, new byte[_bench.Flash.Peek(name)!.Length]);
        _bench.Restart();
        Assert.All(_states.Keys.Take(20), x => Assert.Equal(StatusAnswer.NoState, _bench.AskFor(x).State));
        _bench.SyncDone();
        _bench.AssertAnswers(_states);
    }

    [Fact(DisplayName = "covpass-android #152: an empty list meant not revoked")]
    public void AMissingListClearsNobody()
    {
        foreach (string name in _bench.ListFiles)
        {
            _bench.Store.Delete(name);
        }

        _bench.Restart();
        Assert.All([1, 2, 3], x => Assert.Equal(ListFault.FileMissing, _bench.AskFor(x).Fault));
    }

    [Fact(DisplayName = "green-pass-overview #8, it-dgc-verificaC19-android #195: a publisher that failed stopped all verifiers")]
    public void APublisherThatIsGoneStopsNobody()
    {
        _bench.Folder.Files.Clear();
        for (int day = 1; day < 14; day++)
        {
            _bench.Clock.UnixTime += Day;
            _bench.Sync();
            _bench.AssertAnswers(_states, _states.Keys.Take(5));
        }

        Assert.Equal(ListBand.Stale, _bench.AskFor(1).Band(_bench.Checkpoint.Time, 3 * Day));
        _bench.Clock.UnixTime += 2 * Day;
        Assert.Equal(ListBand.Expired, _bench.AskFor(1).Band(_bench.Checkpoint.Time, 3 * Day));
    }

    [Fact(DisplayName = "rustls/upki #183: only the first filter that fits was asked")]
    public void EveryOverlayIsAskedNewestFirst()
    {
        Dictionary<int, byte> first = new(States.Changed(_states, 90, 2)) { [5] = 4, [6] = 4 }, second = new(first) { [5] = 7 };
        second.Remove(6);
        _bench.Publisher.Publish(9, first);
        _bench.Clock.UnixTime += Day;
        _bench.SyncDone();
        _bench.Publisher.Publish(10, second);
        _bench.Clock.UnixTime += Day;
        _bench.SyncDone();
        Assert.Equal(3, _bench.ListFiles.Length);
        _bench.AssertAnswers(second, [5, 6, .. _states.Keys]);
    }

    [Fact(DisplayName = "mozilla/crlite #367: deltas of events lost what happened between two snapshots")]
    public void WhatChangedAndChangedBackIsInNoDelta()
    {
        Dictionary<int, byte> there = new(_states) { [5] = 4 };
        _bench.Publisher.Publish(9, there);
        _bench.Clock.UnixTime += Day;
        _bench.SyncDone();
        _bench.Publisher.Publish(10, _states);
        _bench.Clock.UnixTime += Day;
        _bench.SyncDone();
        _bench.AssertAnswers(_states, [5, .. _states.Keys]);
    }

    [Fact(DisplayName = "clubcard-crlite #1: the signed list had no time inside")]
    public void TheTimeOfAListIsSigned()
    {
        var terminal = new TestTerminal();
        Report report = terminal.Start().Examine(terminal.Show(terminal.Credential(1)));
        Assert.Equal(terminal.ListsIssuedAt, report.ListAnswer.Manifest.IssuedAt);
    }

    [Fact(DisplayName = "covpass-android #18: nothing showed that the verifier was out of date")]
    public void AVerifierThatIsOutOfDateSaysSo()
    {
        var terminal = new TestTerminal();
        Checkpoint checkpoint = terminal.Start();
        SampleCredential licence = terminal.Credential(1);
        terminal.Clock.UnixTime = terminal.ListsIssuedAt + 15 * Day;
        Report report = checkpoint.Examine(terminal.Show(licence));
        Assert.Equal((Verdict.Unknown, true), (report.Verdict, report.IsGenuine));
        Assert.Contains(report.Reasons, reason => reason.Code == ReasonCode.ListExpired);
    }
}
