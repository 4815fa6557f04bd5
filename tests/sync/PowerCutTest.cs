namespace ELicense.Tests.Sync;

/// <summary>
/// Power goes after every write of a synchronisation, in the middle of every write, and before every step. What the terminal then
/// knows is the old snapshot or the new one, never a mixture, and the next synchronisation brings the new one.
/// </summary>
public sealed class PowerCutTest
{
    private readonly Dictionary<int, byte> _before = States.Random(400, 1);
    private readonly Dictionary<int, byte> _after;
    private readonly Dictionary<int, byte> _rebased;
    private readonly int[] _probes;

    public PowerCutTest()
    {
        _after = States.Changed(_before, 90, 2);
        _rebased = States.Changed(_after, 90, 3);
        _probes =
        [
            .. _before.Keys.Union(_after.Keys).Union(_rebased.Keys)
                .Where(x => Differs(_before, _after, x) || Differs(_after, _rebased, x)),
        ];
    }

    [Fact]
    public void AfterEveryWriteOfADaysDelta() => CutAfterEveryWrite(9, _after, _before);

    [Fact]
    public void AfterEveryWriteOfANewBase() => CutAfterEveryWrite(16, _rebased, _before);

    [Fact]
    public void AfterEveryWriteOfTheFirstSynchronisation() => CutAfterEveryWrite(8, _before, null);

    [Fact]
    public void BeforeEveryStepOfADaysDelta() => CutBeforeEveryStep(9, _after);

    [Fact]
    public void BeforeEveryStepOfANewBase() => CutBeforeEveryStep(16, _rebased);

    private void CutAfterEveryWrite(int sequence, Dictionary<int, byte> states, Dictionary<int, byte>? before)
    {
        for (int writes = 0, torn = 0; ; writes += torn == 0 ? 0 : 1, torn = torn == 0 ? 333 : 0)
        {
            using SyncBench bench = Prepared(sequence, states, before);
            bench.Flash.CutPowerAfter(writes, torn);
            bench.Sync();
            if (bench.Flash.IsPowered)
            {
                Assert.True(writes > 5);
                return;
            }

            AssertOldOrNew(bench.Restart(), before, states);
            bench.SyncDone();
            bench.AssertAnswers(states, _probes);
        }
    }

    private void CutBeforeEveryStep(int sequence, Dictionary<int, byte> states)
    {
        for (int cut = 0; ; cut++)
        {
            using SyncBench bench = Prepared(sequence, states, _before);
            bool isCut = false;
            bench.Sync(step =>
            {
                if (step == cut)
                {
                    isCut = true;
                    bench.Flash.CutPower();
                }
            });
            if (!isCut)
            {
                Assert.True(cut > 10);
                return;
            }

            AssertOldOrNew(bench.Restart(), _before, states);
            bench.SyncDone();
            bench.AssertAnswers(states, _probes);
        }
    }

    // The terminal holds sequence 8 unless nothing was before; the publisher offers the other.
    private static SyncBench Prepared(int sequence, Dictionary<int, byte> states, Dictionary<int, byte>? before)
    {
        var bench = new SyncBench();
        if (before != null)
        {
            bench.Publisher.Publish(8, before);
            bench.SyncDone();
        }

        bench.Publisher.Publish(sequence, states);
        bench.Clock.UnixTime = bench.Publisher.IssuedAt(sequence) + 60;
        return bench.Restart();
    }

    private void AssertOldOrNew(SyncBench bench, Dictionary<int, byte>? before, Dictionary<int, byte> after)
    {
        int[] answers = [.. _probes.Select(x => bench.AskFor(x).State)];
        int[] old = [.. _probes.Select(x => before == null ? -1 : before.GetValueOrDefault(x))];
        int[] renewed = [.. _probes.Select(x => (int)after.GetValueOrDefault(x))];
        Assert.True(answers.SequenceEqual(old) || answers.SequenceEqual(renewed));
    }

    private static bool Differs(Dictionary<int, byte> one, Dictionary<int, byte> other, int x) =>
        one.GetValueOrDefault(x) != other.GetValueOrDefault(x);
}
