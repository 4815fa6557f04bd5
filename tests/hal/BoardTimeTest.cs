using ELicense.Simulator.Board;

namespace ELicense.Tests.Hal;

/// <summary>The time of a board: what is planned happens in order, on the way.</summary>
public class BoardTimeTest
{
    [Fact]
    public void What_is_planned_happens_in_order_and_at_its_time()
    {
        var time = BoardTime.Virtual();
        List<(string, long)> happened = [];
        time.After(300, () => happened.Add(("later", time.Now)));
        time.After(100, () =>
        {
            happened.Add(("first", time.Now));
            time.After(100, () => happened.Add(("planned on the way", time.Now)));
        });
        time.After(300, () => happened.Add(("after it", time.Now)));

        time.Advance(299);
        Assert.Equal([("first", 100), ("planned on the way", 200)], happened);
        time.Advance(1);
        Assert.Equal([("later", 300), ("after it", 300)], happened[2..]);
        Assert.Equal(300, time.Now);
    }

    [Fact]
    public void What_others_hand_over_happens_when_the_owner_waits()
    {
        var time = BoardTime.Virtual();
        int happened = 0;
        var other = new Thread(() => time.Post(() => happened++));
        other.Start();
        other.Join();
        Assert.Equal(0, happened);
        time.Advance(0);
        Assert.Equal(1, happened);
    }

    [Fact]
    public async Task A_paced_wait_is_interrupted_by_what_others_hand_over()
    {
        var time = BoardTime.Paced(TimeProvider.System);
        long handedOver = -1;
        Task other = Task.Run(() => time.Post(() => handedOver = time.Now), TestContext.Current.CancellationToken);
        await other;
        time.Advance(20_000);
        Assert.InRange(handedOver, 0, 19_999);
        Assert.InRange(time.Now, 20_000, long.MaxValue);
    }

    [Fact]
    public void Computing_takes_the_time_that_the_chip_takes()
    {
        long executed = 0;
        var time = BoardTime.Virtual(new Interpreter(() => executed, 2_000_000));
        time.Advance(0);
        executed += 1_000_000;
        time.Advance(10);
        Assert.Equal(500_010, time.Now);
    }
}
