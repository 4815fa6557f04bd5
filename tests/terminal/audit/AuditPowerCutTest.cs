using ELicense.Simulator.Audit;
using ELicense.Terminal.Audit;

namespace ELicense.Tests.Terminal.Audit;

/// <summary>
/// The power goes in the middle of each write of adding, rotating, losing and confirming entries, with several shares of that
/// write arrived. After the restart there is the old log or the new one: never a break that looks like tampering, and no entry
/// that had been confirmed to the caller is gone.
/// </summary>
public class AuditPowerCutTest
{
    private const int Most = AuditSegment.MostEntries;

    // Of each sequence: how many entries there are before, up to which the authority has them, and what happens then. A number
    // above 10,000 is a confirmation up to the rest.
    public static TheoryData<string, int, int, int[]> Sequences => new()
    {
        { "the first entries of all", 0, 0, [1, 2, 10001, 3] },
        { "from one file to the next", Most - 2, 0, [1, 2, 3, 4, 10126, 5] },
        { "the oldest file goes", 2 * Most - 1, Most, [1, 2, 3, 10250, 4] },
        { "full, lost and told", 2 * Most, 0, [1, 2, 10130, 3, 4] },
    };

    [Theory]
    [MemberData(nameof(Sequences))]
    public void ACutLeavesTheOldLogOrTheNew(string what, int before, int confirmed, int[] steps)
    {
        using AuditBench prepared = new();
        Assert.Equal(before, prepared.Append(5000, before));
        Assert.True(confirmed == 0 || prepared.Log.Confirm(confirmed));
        Dictionary<string, byte[]> files = prepared.Files;
        int writes = WritesOf(files, steps);
        Assert.InRange(writes, steps.Length, 60);
        foreach (int torn in (int[])[0, 1, 23, 24, 31, 32, 55, 56, int.MaxValue])
        {
            for (int cut = 0; cut < writes; cut++)
            {
                CutAt(files, steps, cut, torn, $"{what}, write {cut}, {torn} bytes");
            }
        }
    }

    private static int WritesOf(Dictionary<string, byte[]> files, int[] steps)
    {
        using AuditBench bench = new(files);
        int before = bench.Flash.Writes;
        Array.ForEach(steps, step => Do(bench, step));
        return bench.Flash.Writes - before;
    }

    private static void CutAt(Dictionary<string, byte[]> files, int[] steps, int cut, int torn, string where)
    {
        using AuditBench bench = new(files);
        bench.Flash.CutPowerAfter(cut, torn);
        List<int> taken = [];
        int lost = 0;
        int next = 0;
        for (; next < steps.Length && bench.Flash.IsPowered; next++)
        {
            bool isDone = Do(bench, steps[next]);
            if (bench.Flash.IsPowered && steps[next] < 10000)
            {
                taken.AddRange(isDone ? [steps[next]] : []);
                lost += isDone ? 0 : 1;
            }
        }

        bench.Restart();
        Assert.False(bench.IsBrokenWhenExamined(), where);
        Assert.Contains(bench.Examine().Finding, (AuditFinding[])[AuditFinding.Whole, AuditFinding.Empty]);
        int[] codes = [.. bench.Entries().Select(entry => entry.Code)];
        Assert.True(taken.All(code => codes.Contains(code)), where);
        Finish(bench, lost, where);
    }

    // After the restart the log goes on, and tells of at least what was lost before the cut.
    private static void Finish(AuditBench bench, int lost, string where)
    {
        Assert.True(bench.Log.LastSequence == 0 || bench.Log.Confirm(bench.Log.LastSequence), where);
        Assert.True(bench.Log.Append(AuditEvent.Started, null, 77), where);
        int told = bench.Entries().Where(entry => entry.Event == AuditEvent.Lost).Sum(entry => entry.Code);
        Assert.True(told >= lost && told <= lost + 1, $"{where}: told {told} of {lost}");
        Assert.Equal(new AuditExamination(AuditFinding.Whole, bench.Log.LastSequence), bench.Examine());
        bench.Restart();
        Assert.False(bench.IsBrokenWhenExamined(), where);
        Assert.Equal(77, bench.Log.Read(0).Code);
    }

    private static bool Do(AuditBench bench, int step) =>
        step > 10000 ? bench.Log.Confirm(step - 10000) : bench.Log.Append(AuditEvent.StopEnded, null, step);
}
