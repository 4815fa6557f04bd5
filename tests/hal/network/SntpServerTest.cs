using System.Buffers.Binary;
using ELicense.Hal.Esp32.Network;

namespace ELicense.Tests.Hal.Network;

/// <summary>The time of the network: from a server that answers this question and knows the time, or none.</summary>
public sealed class SntpServerTest
{
    private const long Now = 1_800_000_000;

    [Theory]
    [InlineData(Now)]
    [InlineData(2_085_978_495)]
    [InlineData(2_085_978_497)]
    [InlineData(3_000_000_000)]
    public void The_time_comes_back_in_both_eras(long time)
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        desk.TimeServer.Time = question => Answer(question, time);
        Assert.Equal(time, new SntpServer("time.test").Ask(NetworkDesk.Timeout));
    }

    [Fact]
    public void Each_question_is_another()
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        byte[]? first = null;
        desk.TimeServer.Time = question => Answer(first ??= question, Now);
        SntpServer server = new("time.test");
        Assert.Equal(Now, server.Ask(NetworkDesk.Timeout));
        Assert.Equal(0, server.Ask(NetworkDesk.Timeout));
    }

    [Theory]
    [InlineData(0, 0x23)] // a question
    [InlineData(0, 0xE4)] // a server that does not know the time
    [InlineData(1, 0)] // a kiss of death
    [InlineData(1, 16)] // not synchronised
    [InlineData(24, 0xFF)] // to another question
    [InlineData(31, 0xFF)]
    public void An_answer_that_is_none_is_not_taken(int place, byte value)
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        desk.TimeServer.Time = question =>
        {
            byte[] answer = Answer(question, Now);
            answer[place] = place < 24 ? value : (byte)(answer[place] ^ value);
            return answer;
        };
        Assert.Equal(0, new SntpServer("time.test").Ask(NetworkDesk.Timeout));
    }

    [Fact]
    public void No_time_no_server_no_network_and_no_name_are_no_exception()
    {
        using NetworkDesk desk = NetworkDesk.Joined();
        SntpServer server = new("time.test");
        Assert.InRange(desk.Measure(() => Assert.Equal(0, server.Ask(NetworkDesk.Timeout))), 5000, 6000);
        desk.TimeServer.Time = question => Answer(question, Now)[..47];
        Assert.Equal(0, server.Ask(NetworkDesk.Timeout));
        desk.TimeServer.Time = question => new byte[48];
        Assert.Equal(0, server.Ask(NetworkDesk.Timeout));
        Assert.Equal(0, new SntpServer("nowhere.test").Ask(NetworkDesk.Timeout));
        Assert.Equal(0, new SntpServer(null).Ask(NetworkDesk.Timeout));
        desk.TimeServer.Time = question => Answer(question, Now);
        desk.Network.Leave();
        Assert.Equal(0, server.Ask(NetworkDesk.Timeout));
        Assert.True(desk.Network.Join(10_000));
        Assert.Equal(Now, server.Ask(NetworkDesk.Timeout));
    }

    private static byte[] Answer(byte[] question, long time)
    {
        byte[] answer = new byte[48];
        answer[0] = 0x24;
        answer[1] = 2;
        question.AsSpan(40, 8).CopyTo(answer.AsSpan(24));
        BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(40), unchecked((uint)(time + 2_208_988_800)));
        return answer;
    }
}
