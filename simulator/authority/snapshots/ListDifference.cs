using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Snapshots;

/// <summary>What changed between two lists, and a list with changes laid over it. All are ascending by index.</summary>
internal static class ListDifference
{
    private const byte Normal = 0;

    /// <summary>The indices whose state differs, with the later state; normal for those that are no longer listed.</summary>
    internal static ListedState[] Between(ReadOnlySpan<ListedState> before, ReadOnlySpan<ListedState> after)
    {
        var changes = new List<ListedState>();
        while (before.Length > 0 || after.Length > 0)
        {
            int order = CompareFirst(before, after);
            if (order != 0 || before[0].State != after[0].State)
            {
                changes.Add(order < 0 ? before[0] with { State = Normal } : after[0]);
            }

            before = before[(order <= 0 ? 1 : 0)..];
            after = after[(order >= 0 ? 1 : 0)..];
        }

        return [.. changes];
    }

    /// <summary>A list after changes.</summary>
    internal static ListedState[] Apply(ReadOnlySpan<ListedState> list, ReadOnlySpan<ListedState> changes)
    {
        var after = new List<ListedState>(list.Length + changes.Length);
        while (list.Length > 0 || changes.Length > 0)
        {
            int order = CompareFirst(list, changes);
            ListedState entry = order < 0 ? list[0] : changes[0];
            if (entry.State != Normal)
            {
                after.Add(entry);
            }

            list = list[(order <= 0 ? 1 : 0)..];
            changes = changes[(order >= 0 ? 1 : 0)..];
        }

        return [.. after];
    }

    private static int CompareFirst(ReadOnlySpan<ListedState> left, ReadOnlySpan<ListedState> right) =>
        left.Length == 0 ? 1 : right.Length == 0 ? -1 : left[0].Index.CompareTo(right[0].Index);
}
