using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal;

/// <summary>The power goes in the middle of each write of a long sequence, with several shares of that write arrived.</summary>
public sealed class FlashStorePowerCutTest
{
    private static readonly Step[] Sequence =
    [
        new(Kind.Replace, "settings", TestStore.Bytes(300, 1)),
        new(Kind.Append, "logs/today", TestStore.Bytes(200, 2)),
        new(Kind.Replace, "settings", TestStore.Bytes(5000, 3)),
        new(Kind.Append, "logs/today", TestStore.Bytes(9000, 4)),
        new(Kind.Replace, "lists/320000", TestStore.Bytes(0, 5)),
        new(Kind.Replace, "lists/320000", TestStore.Bytes(7000, 6)),
        new(Kind.Append, "lists/a.lsf", TestStore.Bytes(16_384, 7)),
        new(Kind.Replace, "settings", TestStore.Bytes(20, 8)),
        new(Kind.Delete, "lists/320000", []),
        new(Kind.Append, "logs/today", TestStore.Bytes(1, 9)),
        new(Kind.Delete, "lists/a.lsf", []),
        new(Kind.Replace, "settings", TestStore.Bytes(12_000, 10)),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(15)]
    [InlineData(19)]
    [InlineData(500)]
    [InlineData(4087)]
    [InlineData(int.MaxValue)]
    public void After_a_cut_at_any_write_all_is_old_or_new_and_work_goes_on(int tornBytes)
    {
        int writes = Count();
        Assert.InRange(writes, Sequence.Length * 2, 200);
        for (int cut = 0; cut < writes; cut++)
        {
            using Flash flash = new(Flash.SmallCapacity);
            Dictionary<string, byte[]> expected = [];
            flash.CutPowerAfter(cut, tornBytes);
            int interrupted = RunUntilCut(flash, expected);

            flash.Restart();
            FlashStore store = TestStore.On(flash);
            Settle(store, Sequence[interrupted], expected);
            AssertHolds(store, expected);

            Array.ForEach(Sequence[(interrupted + 1)..], step => Assert.True(Run(store, step, expected)));
            AssertHolds(store, expected);
        }
    }

    [Fact]
    public void Cut_again_and_again_while_replacing_a_record_never_loses_it()
    {
        using Flash flash = new(Flash.SmallCapacity);
        FlashStore store = TestStore.On(flash);
        byte[] last = TestStore.Bytes(700, 0);
        Assert.True(store.Replace("r", last));
        Random random = new(1);
        for (int i = 1; i <= 500; i++)
        {
            byte[] next = TestStore.Bytes(random.Next(6000), i);
            flash.CutPowerAfter(random.Next(5), random.Next(5000));
            bool isDone = store.Replace("r", next);
            flash.Restart();

            byte[]? found = store.ReadRecord("r");
            Assert.NotNull(found);
            Assert.True(Same(found, next) || (!isDone && Same(found, last)));
            last = found;
        }
    }

    private static int Count()
    {
        using Flash flash = new(Flash.SmallCapacity);
        FlashStore store = TestStore.On(flash);
        Dictionary<string, byte[]> expected = [];
        Assert.All(Sequence, step => Assert.True(Run(store, step, expected)));
        AssertHolds(store, expected);
        return flash.Writes;
    }

    private static int RunUntilCut(Flash flash, Dictionary<string, byte[]> expected)
    {
        FlashStore store = TestStore.On(flash);
        int step = 0;
        while (Run(store, Sequence[step], expected))
        {
            step++;
        }

        Assert.False(flash.IsPowered);
        return step;
    }

    private static bool Run(FlashStore store, Step step, Dictionary<string, byte[]> expected)
    {
        bool isDone = step.Kind switch
        {
            Kind.Append => store.Append(step.Name, step.Bytes),
            Kind.Replace => store.Replace(step.Name, step.Bytes),
            _ => store.Delete(step.Name),
        };
        if (isDone)
        {
            Apply(step, expected);
        }

        return isDone;
    }

    private static void Apply(Step step, Dictionary<string, byte[]> expected)
    {
        switch (step.Kind)
        {
            case Kind.Append:
                expected[step.Name] = [.. expected.GetValueOrDefault(step.Name, []), .. step.Bytes];
                break;
            case Kind.Replace:
                expected[step.Name] = step.Bytes;
                break;
            default:
                expected.Remove(step.Name);
                break;
        }
    }

    /// <summary>The interrupted step left what it may; the model follows what is there, so that the rest is checked.</summary>
    private static void Settle(FlashStore store, Step step, Dictionary<string, byte[]> expected)
    {
        byte[]? old = expected.GetValueOrDefault(step.Name);
        byte[]? found = store.ReadRecord(step.Name) ?? store.ReadFile(step.Name);
        if (step.Kind == Kind.Append)
        {
            byte[] whole = [.. old ?? [], .. step.Bytes];
            Assert.True(found is null ? old is null : found.Length >= (old?.Length ?? 0) && whole.AsSpan().StartsWith(found));
        }
        else
        {
            byte[]? next = step.Kind == Kind.Replace ? step.Bytes : null;
            Assert.True(Same(found, old) || Same(found, next));
        }

        expected.Remove(step.Name);
        if (found is not null)
        {
            expected[step.Name] = found;
        }
    }

    private static bool Same(byte[]? a, byte[]? b) =>
        a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);

    private static void AssertHolds(FlashStore store, Dictionary<string, byte[]> expected)
    {
        foreach (string name in Sequence.Select(step => step.Name).Distinct())
        {
            Assert.Equal(expected.GetValueOrDefault(name), store.ReadRecord(name) ?? store.ReadFile(name));
        }
    }

    private enum Kind
    {
        None = 0,
        Append = 1,
        Replace = 2,
        Delete = 3,
    }

    private sealed record Step(Kind Kind, string Name, byte[] Bytes);
}
