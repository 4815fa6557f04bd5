using ELicense.Hal;
using ELicense.Simulator.Audit;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Service;
using ELicense.Tests.Samples;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Terminal.Audit;

/// <summary>From the terminal's log to the authority's file, over a link that breaks.</summary>
public sealed class AuditUploadTest : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly AuthorityStore _authority;
    private readonly AuditBench _bench = new();
    private readonly FakeUptime _uptime = new();
    private readonly FakeNetwork _network = new() { State = NetworkState.Joined };
    private readonly MemoryStore _store = new();
    private readonly Link _link;

    public AuditUploadTest()
    {
        _authority = AuthorityStore.Create(_folder.PathOf("a.db")).Value!;
        _authority.Devices.Add(_bench.Identity.Id, _bench.Identity.Secret, 0);
        _link = new Link(new AuditIntake(_authority, TimeProvider.System));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TheWholeLogArrivesAndThenThereIsNothingMoreToDo()
    {
        _bench.Append(1000, 200);
        AuditUpload upload = Restart();
        Run(upload);
        Assert.Equal((0, 1), (upload.Fault, _bench.Log.Pending));
        Assert.Equal((AuditEvent.Uploaded, 200), (_bench.Log.Read(0).Event, _bench.Log.Read(0).Code));
        Assert.Equal(7, _link.Posts);
        Assert.Equal(new AuditExamination(AuditFinding.Whole, 200), Examine());
        Assert.False(upload.Step());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ABrokenLinkDelaysAndLosesNothing(int period)
    {
        _link.LosesRequest = post => post % (period + 2) == 0;
        _link.LosesAnswer = post => post % (period + 2) == 1;
        _bench.Append(1000, 200);
        AuditUpload upload = Restart();
        for (int i = 0; i < 200 && _bench.Log.Pending > 1; i++)
        {
            Run(upload);
            _uptime.Milliseconds += 1_900_000;
        }

        Assert.Equal(1, _bench.Log.Pending);
        Assert.Equal(new AuditExamination(AuditFinding.Whole, 200), Examine());
    }

    [Fact]
    public void AfterARestartItGoesOnWhereTheAuthorityIs()
    {
        _bench.Append(1000, 100);
        AuditUpload upload = Restart();
        while (upload.Step() && _link.Posts < 2)
        {
        }

        _bench.Restart();
        Run(Restart());
        Assert.Equal(new AuditExamination(AuditFinding.Whole, 100), Examine());
        Assert.Equal(4, _link.Posts);
    }

    [Fact]
    public void AnAuthorityThatWentBackIsSentWhatItLacks()
    {
        _bench.Append(1000, 60);
        Run(Restart());
        _authority.Execute("DELETE FROM audit_entry WHERE sequence > 20");
        _bench.Append(2000, 5);
        Run(Restart());
        Assert.Equal(new AuditExamination(AuditFinding.Whole, 66), Examine());
    }

    [Fact]
    public void WhatTheTerminalHasNotAnyMoreIsMissingAndNamed()
    {
        _bench.Append(1000, 2 * AuditSegment.MostEntries);
        Run(Restart());
        _bench.Append(2000, 200);
        Run(Restart());
        _authority.Execute("DELETE FROM audit_entry WHERE sequence > 20");
        _bench.Append(3000, 1);
        Run(Restart());
        Assert.Equal(new AuditExamination(AuditFinding.Missing, 21), Examine());
        Assert.Equal(1, _bench.Log.Pending);
    }

    [Fact]
    public void ALogThatBeganAgainDoesNotReplaceTheOldOne()
    {
        _bench.Append(1000, 50);
        Run(Restart());
        using AuditBench wiped = new();
        wiped.Append(7000, 3);
        DeviceMessage messages = new(_store, new DesktopKeyedHash(), wiped.Identity);
        AuditUpload upload = new(wiped.Log, _link, _network, messages, _uptime);
        Run(upload);
        Assert.Equal((AuditFault.LogsDiffer, 3), (upload.Fault, wiped.Log.Pending));
        Assert.Equal(new AuditExamination(AuditFinding.Doubled, 1), Examine());
    }

    [Fact]
    public void AnAnswerThatIsNotTheAuthoritysCountsForNothing()
    {
        _bench.Append(1000, 10);
        _link.Changes = answer => answer[0] ^= 1;
        AuditUpload upload = Restart();
        Run(upload);
        Assert.Equal((AuditFault.NoAnswer, 10), (upload.Fault, _bench.Log.Pending));
    }

    [Fact]
    public void WithoutANetworkOrBeforeThePauseIsOverNothingIsSent()
    {
        _bench.Append(1000, 10);
        _network.State = NetworkState.Off;
        AuditUpload upload = Restart();
        Run(upload);
        Assert.Equal(0, _link.Posts);
        _network.State = NetworkState.Joined;
        _link.LosesRequest = _ => true;
        Run(upload);
        Run(upload);
        Assert.Equal(1, _link.Posts);
        _uptime.Milliseconds += 30_000;
        Run(upload);
        Run(upload);
        _uptime.Milliseconds += 59_000;
        Run(upload);
        Assert.Equal(2, _link.Posts);
        _uptime.Milliseconds += 1_000;
        Run(upload);
        Assert.Equal(3, _link.Posts);
    }

    [Fact]
    public void TwoListsWithOneSequenceAreNoted()
    {
        TestTerminal terminal = new();
        Checkpoint checkpoint = terminal.Start();
        checkpoint.Examine(terminal.Show(terminal.Credential(1)));
        terminal.List(1, 5, 7).Start();
        Checkpoint again = terminal.Restart();
        Report report = again.Examine(terminal.Show(terminal.Credential(1)));
        Assert.NotEqual(Verdict.Pass, report.Verdict);
        AlarmChore chore = new(again, _bench.Log);
        Assert.True(chore.Step());
        Assert.False(chore.Step());
        Assert.Equal((AuditEvent.ListAlarm, 320000), (_bench.Log.Read(0).Event, _bench.Log.Read(0).Code));
    }

    private AuditUpload Restart() => new(
        _bench.Log, _link, _network, new DeviceMessage(_store, new DesktopKeyedHash(), _bench.Identity), _uptime);

    private static void Run(AuditUpload upload)
    {
        for (int steps = 0; upload.Step(); steps++)
        {
            Assert.InRange(steps, 0, 1000);
        }
    }

    private AuditExamination Examine() => AuditExamination.Of(AuditTrail.OfAuthority(_authority, _bench.Identity));

    private sealed class Link(AuditIntake intake) : IServiceLink
    {
        public int Posts { get; private set; }

        public Func<int, bool> LosesRequest { get; set; } = _ => false;

        public Func<int, bool> LosesAnswer { get; set; } = _ => false;

        public Action<byte[]> Changes { get; set; } = _ => { };

        public int LastStatus => 0;

        public byte[] Post(string path, byte[] message, int limit, int timeout)
        {
            Assert.Equal("audit", path);
            int post = Posts++;
            byte[]? answer = LosesRequest(post) ? null : intake.Take(message);
            if (answer == null || LosesAnswer(post))
            {
                return null!;
            }

            Assert.InRange(answer.Length, 1, limit);
            Changes(answer);
            return answer;
        }
    }
}
