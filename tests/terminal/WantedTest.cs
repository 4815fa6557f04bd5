using ELicense.Hal;
using ELicense.Terminal.States;
using ELicense.Verification;

namespace ELicense.Tests.Terminal;

/// <summary>A bystander cannot tell whoever is wanted from one with a notice, on any page and by any sound.</summary>
public class WantedTest
{
    private const int NoticeIndex = 4711;
    private const int WantedIndex = 4712;
    private const int OpenState = 7;
    private const int MarkPixels = 100;

    [Theory]
    [InlineData("200x200")]
    [InlineData("400x300")]
    public void LooksAndSoundsLikeANoticeButForTheMark(string panel)
    {
        var notice = Bench(panel, NoticeIndex);
        var wanted = Bench(panel, WantedIndex);
        Assert.Equal((Verdict.Notice, Verdict.Wanted), (notice.Desk.Last.Verdict, wanted.Desk.Last.Verdict));
        AssertSameButForTheMark(notice, wanted, 10);
        AssertSameButForTheMark(notice.Run(3000), wanted.Run(3000), 10);
        foreach (var press in new[] { ButtonPress.Down, ButtonPress.Down, ButtonPress.Down })
        {
            AssertSameButForTheMark(notice.Press(press), wanted.Press(press), 0);
            Assert.IsType<DetailState>(wanted.State);
        }

        foreach (var press in Enumerable.Repeat(ButtonPress.Up, 5))
        {
            AssertSameButForTheMark(notice.Press(press), wanted.Press(press), 0);
        }

        Assert.IsType<StopState>(wanted.State);
        AssertSameButForTheMark(notice, wanted, 10);
        Assert.Equal(notice.Signal.Played, wanted.Signal.Played);
        Assert.Equal(notice.Display.Refreshes, wanted.Display.Refreshes);
    }

    private static TerminalBench Bench(string panel, int index)
    {
        // Wanted ones are listed under seal; here the signed table makes one of an open state.
        var bench = new TerminalBench(panel, prepare: authority =>
        {
            authority.Trust.Verdicts.Add([1, OpenState, (int)Verdict.Wanted, ReasonCode.ListedState + 10]);
            authority.List(1, NoticeIndex, 1).List(1, WantedIndex, OpenState);
        });
        return bench.Unlock().ShowLicence(index);
    }

    private static void AssertSameButForTheMark(TerminalBench notice, TerminalBench wanted, int least)
    {
        var different = notice.Display.Picture.Zip(wanted.Display.Picture, (a, b) => int.PopCount(a ^ b)).Sum();
        Assert.InRange(different, least, MarkPixels);
    }
}
