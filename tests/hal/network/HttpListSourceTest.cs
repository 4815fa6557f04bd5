using ELicense.Hal;
using ELicense.Hal.Esp32.Network;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Network;

namespace ELicense.Tests.Hal.Network;

/// <summary>The publisher's answers, honest and lying: what comes back is what came, bounded, and never an exception.</summary>
public sealed class HttpListSourceTest
{
    private static readonly byte[] s_file = [.. Enumerable.Range(0, 10_000).Select(i => (byte)(i * 7))];

    [Fact]
    public void A_file_comes_whole_in_part_and_not_when_it_is_known()
    {
        using NetworkDesk desk = NetworkDesk.Joined(Honest);
        IListAnswer whole = desk.Source.Get("m/1.cbor", null, 0, NetworkDesk.Timeout);
        Assert.Equal((200, 0, s_file.Length, "\"tag\""), (whole.Status, whole.Position, whole.Length, whole.EntityTag));
        Assert.Equal(s_file, ReadAll(whole));

        IListAnswer part = desk.Source.Get("m/1.cbor", null, 4000, NetworkDesk.Timeout);
        Assert.Equal((206, 4000, 6000), (part.Status, part.Position, part.Length));
        Assert.Equal(s_file[4000..], ReadAll(part));

        IListAnswer known = desk.Source.Get("m/1.cbor", "\"tag\"", 0, NetworkDesk.Timeout);
        Assert.Equal((304, -1), (known.Status, known.Position));
        Assert.Equal(0, known.Read(new byte[10], 0, 10));
        known.Close();
        known.Close();
    }

    [Fact]
    public void The_request_says_what_is_wanted_and_no_more()
    {
        HttpQuery? seen = null;
        using NetworkDesk desk = NetworkDesk.Joined(query => Honest(seen = query));
        desk.Source.Get("m/320000.cbor", "\"t\"", 77, NetworkDesk.Timeout).Close();
        Assert.Equal("https://lists.test/m/320000.cbor", seen!.Address.AbsoluteUri);
        Assert.Equal("GET", seen.Method);
        Assert.Equal("\"t\"", seen.Headers["If-None-Match"]);
        Assert.Equal("bytes=77-", seen.Headers["Range"]);
        Assert.Equal("Close", seen.Headers["Connection"]);
        desk.Source.Get("x", null, 0, NetworkDesk.Timeout).Close();
        Assert.False(seen.Headers.ContainsKey("Range"));
        Assert.False(seen.Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public void A_range_that_is_ignored_shows_in_the_position()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(200, s_file));
        IListAnswer answer = desk.Source.Get("f", null, 4000, NetworkDesk.Timeout);
        Assert.Equal((200, 0), (answer.Status, answer.Position));
        Assert.Equal(s_file, ReadAll(answer));
    }

    [Theory]
    [InlineData("bytes 4000-9999/10000", 4000)]
    [InlineData("bytes 0-9999/10000", 0)]
    [InlineData("bytes */10000", -1)]
    [InlineData("bytes -4000", -1)]
    [InlineData("bytes 99999999999-", -1)]
    [InlineData("4000-9999", -1)]
    [InlineData("", -1)]
    public void A_part_that_does_not_say_where_it_begins_has_no_position(string range, int position)
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(206, s_file) { Headers = { ["Content-Range"] = range } });
        Assert.Equal(position, desk.Source.Get("f", null, 4000, NetworkDesk.Timeout).Position);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("999999999", 86_400)]
    [InlineData("99999999999999", 0)]
    [InlineData("-5", 0)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", 0)]
    public void A_delay_is_seconds_up_to_a_day(string header, int seconds)
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(503, []) { Headers = { ["Retry-After"] = header } });
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal((503, seconds), (answer.Status, answer.RetryAfter));
    }

    [Fact]
    public void A_body_shorter_than_announced_broke_off()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => Stated(s_file[..5000], "10000"));
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal(5000, Drain(answer, out int last));
        Assert.Equal(-1, last);
    }

    [Fact]
    public void A_body_longer_than_announced_ends_where_it_was_announced()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => Stated(s_file, "100"));
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal(100, Drain(answer, out int last));
        Assert.Equal(0, last);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("many")]
    [InlineData("")]
    public void A_length_that_is_none_is_no_exception(string length)
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => Stated(s_file, length));
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal(-1, answer.Length);
        Assert.True(answer.Status == 0 || Drain(answer, out _) == s_file.Length);
    }

    [Fact]
    public void A_body_without_a_length_ends_with_the_connection()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(200, new MemoryStream(s_file)));
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal(-1, answer.Length);
        Assert.Equal(s_file, ReadAll(answer));
    }

    [Fact]
    public void An_endless_body_is_given_piece_by_piece_for_as_long_as_somebody_asks()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(200, new EndlessStream()));
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        byte[] buffer = new byte[512];
        for (int i = 0; i < 1000; i++)
        {
            Assert.InRange(answer.Read(buffer, 0, buffer.Length), 1, 512);
        }

        answer.Close();
        Assert.Equal(-1, answer.Read(buffer, 0, buffer.Length));
    }

    [Fact]
    public void A_body_that_stalls_or_drips_broke_off_in_time()
    {
        using NetworkDesk desk = NetworkDesk.Joined(query => query.Address.AbsolutePath == "/drip"
            ? new HttpReply(200, s_file) { Speed = 50 }
            : new HttpReply(200, s_file) { StallsAfter = 3000 });
        Assert.InRange(desk.Measure(() => Fails("stall", 3000)), 5000, 9000);
        Assert.InRange(desk.Measure(() => Fails("drip", 0)), 5000, 9000);

        void Fails(string path, int count)
        {
            IListAnswer answer = desk.Source.Get(path, null, 0, NetworkDesk.Timeout);
            Assert.Equal(count, Drain(answer, out int last));
            Assert.Equal(-1, last);
        }
    }

    [Fact]
    public void What_is_no_answer_has_no_status_and_comes_in_time()
    {
        HttpReply? reply = null;
        using NetworkDesk desk = NetworkDesk.Joined(_ => reply);
        Assert.Equal(0, Status(desk));
        reply = new HttpReply(0, "SSH-2.0"u8.ToArray());
        Assert.Equal(0, Status(desk));
        reply = new HttpReply(200, []) { Delay = 3_600_000 };
        Assert.InRange(desk.Measure(() => Assert.Equal(0, Status(desk))), 5000, 9000);
        reply = new HttpReply(200, []) { Headers = { ["X-Long"] = new string('x', 5000) } };
        Assert.Equal(0, Status(desk));
        desk.Publisher.Web = null;
        Assert.Equal(0, Status(desk));
        desk.Publisher.IsDead = true;
        Assert.InRange(desk.Measure(() => Assert.Equal(0, Status(desk))), 10_000, 20_000);
        desk.Publisher.IsDead = false;
        desk.Publisher.Web = new DelegatePeer(Honest);
        Assert.Equal(200, Status(desk));
        desk.Publisher.HasGoodCertificate = false;
        Assert.Equal(0, Status(desk));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lists.test/")]
    [InlineData("ftp://lists.test/")]
    [InlineData("http://")]
    [InlineData("https://nowhere.test/")]
    public void An_address_that_leads_nowhere_is_no_exception(string? address)
    {
        using NetworkDesk desk = NetworkDesk.Joined(Honest);
        IListAnswer answer = new HttpListSource(address).Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal((0, -1, -1, 0), (answer.Status, answer.Position, answer.Length, answer.Read(new byte[1], 0, 1)));
        answer.Close();
    }

    [Fact]
    public void A_captive_portal_answers_in_clear_and_is_no_publisher_over_TLS()
    {
        using NetworkDesk desk = NetworkDesk.Joined(Honest);
        HttpReply login = new(302, "<html>"u8.ToArray()) { Headers = { ["Location"] = "http://login" } };
        desk.Point.Portal = new DelegatePeer(_ => login);
        Assert.Equal(0, Status(desk));
        IListAnswer answer = new HttpListSource("http://lists.test/").Get("f", null, 0, NetworkDesk.Timeout);
        Assert.Equal(302, answer.Status);
        Assert.Equal(0, answer.Read(new byte[10], 0, 10));
        desk.Point.Portal = null;
        Assert.Equal(200, Status(desk));
    }

    [Fact]
    public void A_network_that_goes_away_breaks_the_body_off()
    {
        using NetworkDesk desk = NetworkDesk.Joined(Honest);
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        Assert.True(answer.Read(new byte[100], 0, 100) > 0);
        desk.Point.IsInRange = false;
        Assert.Equal(-1, answer.Read(new byte[100], 0, 100));
        answer.Close();
        Assert.Equal(0, Status(desk));
        desk.Point.IsInRange = true;
        Assert.True(desk.Network.Join(10_000));
        Assert.Equal(200, Status(desk));
    }

    [Fact]
    public void A_power_cut_in_the_middle_of_a_handshake_is_not_swallowed()
    {
        using NetworkDesk desk = NetworkDesk.Joined(Honest);
        desk.Board.Time.After(1_000_000, desk.Board.CutPower);
        Assert.Throws<PowerLostException>(() => desk.Source.Get("f", null, 0, NetworkDesk.Timeout));
    }

    [Fact]
    public void Tags_too_long_to_be_kept_are_left_out()
    {
        string tag = new('t', 129);
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(200, []) { Headers = { ["ETag"] = tag } });
        Assert.Null(desk.Source.Get("f", null, 0, NetworkDesk.Timeout).EntityTag);
    }

    private static HttpReply Honest(HttpQuery query)
    {
        int from = query.Headers.TryGetValue("Range", out string? range) ? int.Parse(range["bytes=".Length..^1]) : 0;
        if (query.Headers.GetValueOrDefault("If-None-Match") == "\"tag\"")
        {
            return new HttpReply(304, Stream.Null);
        }

        HttpReply reply = new(from == 0 ? 200 : 206, s_file[from..]) { Headers = { ["ETag"] = "\"tag\"" } };
        if (from > 0)
        {
            reply.Headers["Content-Range"] = $"bytes {from}-{s_file.Length - 1}/{s_file.Length}";
        }

        return reply;
    }

    private static HttpReply Stated(byte[] body, string length) =>
        new(200, new MemoryStream(body)) { Headers = { ["Content-Length"] = length } };

    private static int Status(NetworkDesk desk)
    {
        IListAnswer answer = desk.Source.Get("f", null, 0, NetworkDesk.Timeout);
        answer.Close();
        return answer.Status;
    }

    private static byte[] ReadAll(IListAnswer answer)
    {
        using MemoryStream all = new();
        byte[] buffer = new byte[700];
        int count;
        while ((count = answer.Read(buffer, 0, buffer.Length)) > 0)
        {
            all.Write(buffer, 0, count);
        }

        Assert.Equal(0, count);
        answer.Close();
        return all.ToArray();
    }

    private static int Drain(IListAnswer answer, out int last)
    {
        byte[] buffer = new byte[700];
        int sum = 0;
        while ((last = answer.Read(buffer, 0, buffer.Length)) > 0)
        {
            sum += last;
        }

        answer.Close();
        return sum;
    }
}
