using ELicense.Hal.Esp32.Network;
using ELicense.Simulator.Board.Network;

namespace ELicense.Tests.Hal.Network;

/// <summary>Messages to the service and their answers: whole and in time, or none.</summary>
public sealed class HttpServiceLinkTest
{
    private const int Limit = 1000;
    private static readonly byte[] s_message = [1, 2, 3, 4];

    [Fact]
    public void A_message_is_posted_and_its_answer_comes_back()
    {
        HttpQuery? seen = null;
        using NetworkDesk desk = NetworkDesk.Joined(query =>
        {
            seen = query;
            return new HttpReply(200, [.. query.Body.Reverse()]);
        });
        Assert.Equal([4, 3, 2, 1], desk.Link.Post("status", s_message, Limit, NetworkDesk.Timeout));
        Assert.Equal(200, desk.Link.LastStatus);
        Assert.Equal(("POST", "https://lists.test/status"), (seen!.Method, seen.Address.AbsoluteUri));
        Assert.Equal(s_message, seen.Body);
        Assert.Empty(desk.Link.Post("status", [], Limit, NetworkDesk.Timeout)!);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(100_000, false)]
    public void An_answer_up_to_the_limit_is_taken_whether_it_says_its_length_or_not(int length, bool isTaken)
    {
        byte[] answer = new byte[length];
        bool says = false;
        HttpReply Reply() => says ? new HttpReply(200, answer) : new HttpReply(200, new MemoryStream(answer));
        using NetworkDesk desk = NetworkDesk.Joined(_ => Reply());
        for (int i = 0; i < 2; i++, says = true)
        {
            byte[]? taken = desk.Link.Post("status", s_message, Limit, NetworkDesk.Timeout);
            Assert.Equal(isTaken, taken is not null);
            Assert.Equal(isTaken ? length : 0, taken?.Length ?? 0);
        }
    }

    [Theory]
    [InlineData(204)]
    [InlineData(206)]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(500)]
    public void Any_other_status_is_no_answer_and_is_said(int status)
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(status, [1]));
        Assert.Null(desk.Link.Post("status", s_message, Limit, NetworkDesk.Timeout));
        Assert.Equal(status, desk.Link.LastStatus);
    }

    [Fact]
    public void What_breaks_off_drips_or_does_not_come_is_no_answer()
    {
        HttpReply? reply = new(200, new EndlessStream()) { Speed = 100 };
        using NetworkDesk desk = NetworkDesk.Joined(_ => reply);
        Assert.InRange(desk.Measure(Fails), 1000, 12_000);
        reply = new HttpReply(200, new MemoryStream([1, 2])) { Headers = { ["Content-Length"] = "3" } };
        Fails();
        reply = new HttpReply(200, new byte[900]) { StallsAfter = 100 };
        Fails();
        reply = null;
        Fails();
        Assert.Equal(0, desk.Link.LastStatus);
        desk.Network.Leave();
        Fails();

        void Fails() => Assert.Null(desk.Link.Post("status", s_message, Limit, NetworkDesk.Timeout));
    }

    [Fact]
    public void A_service_that_is_not_configured_is_no_exception()
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        Assert.Null(new HttpServiceLink(null, desk.Clock).Post("status", s_message, Limit, NetworkDesk.Timeout));
    }
}
