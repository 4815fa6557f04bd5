namespace ELicense.Simulator.Authority.Lists;

/// <summary>Indices that follow each other without a gap and share one state.</summary>
internal static class ListRun
{
    /// <summary>How many of the entries, from the first on, form a run.</summary>
    internal static int Length(ReadOnlySpan<ListedState> entries)
    {
        ListedState first = entries[0];
        int length = 1;
        while (length < entries.Length && entries[length] == first with { Index = first.Index + length })
        {
            length++;
        }

        return length;
    }
}
