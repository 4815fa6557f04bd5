using ELicense.Hal;
using ELicense.Terminal.Online;
using ELicense.Terminal.Service;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Online;

/// <summary>A terminal asks, over whatever network there is.</summary>
public class OnlineInquiryTest
{
    private readonly OnlineTerminal _online = new();
    private readonly Link _link = new();

    [Fact]
    public void TheAnswerAmendsTheVerdict()
    {
        _link.Answer = question => new OnlineAnswerWriter(question, _online.Service) { Facts = { [1] = "D" } }.Sign();
        Report amended = Ask(out Report report);
        Assert.Equal((Verdict.Pass, Verdict.MustNotDrive), (report.Verdict, amended.Verdict));
        Assert.Equal(("status", 2048, 3000), (_link.Path, _link.Limit, _link.Timeout));
    }

    [Fact]
    public void WithoutAnAnswerTheVerdictStandsAndSaysSo()
    {
        Report amended = Ask(out Report report);
        Assert.Equal(report.Verdict, amended.Verdict);
        Assert.Equal([ReasonCode.NotAnswered], amended.Reasons.Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(NetworkState.Unknown)]
    [InlineData(NetworkState.Off)]
    [InlineData(NetworkState.Joining)]
    [InlineData(NetworkState.Refused)]
    [InlineData(NetworkState.OutOfRange)]
    public void WithoutANetworkNobodyIsAskedAndNothingIsSaid(NetworkState state)
    {
        _link.State = state;
        Assert.Same(Ask(out Report report), report);
        Assert.Null(_link.Path);
    }

    [Fact]
    public void TheStopHasTheAmendedReport()
    {
        _link.Answer = question => new OnlineAnswerWriter(question, _online.Service) { Facts = { [1] = "D" } }.Sign();
        Report amended = Ask(out _);
        Assert.Same(amended, Assert.Single(_online.Checkpoint.Summary.Reports));
    }

    private Report Ask(out Report report)
    {
        _online.Ask(_online.Terminal.Credential(1));
        report = _online.Report;
        var messages = new DeviceMessage(_online.Terminal.Store, new DesktopKeyedHash(), _online.Terminal.Identity);
        return new OnlineInquiry(_online.Checkpoint, _link, _link, messages).Ask(report);
    }

    private sealed class Link : IServiceLink, INetwork
    {
        // Version, length of the id, id, counter before the body, tag after it.
        private static readonly int s_bodyAt = 2 + new FixedIdentity().Id.Length + 8;

        internal Func<byte[], byte[]?> Answer { get; set; } = _ => null;

        internal string? Path { get; private set; }

        internal int Limit { get; private set; }

        internal int Timeout { get; private set; }

        public NetworkState State { get; set; } = NetworkState.Joined;

        public int LastStatus => 0;

        public byte[] Post(string path, byte[] message, int limit, int timeout)
        {
            (Path, Limit, Timeout) = (path, limit, timeout);
            return Answer(message[s_bodyAt..^DeviceMessage.TagLength])!;
        }

        public bool Join(int timeout) => throw new InvalidOperationException();

        public void Leave() => throw new InvalidOperationException();
    }
}
