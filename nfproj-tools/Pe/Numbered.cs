namespace NFProjTools.Pe;

/// <summary>Rows of a table in the order in which they were first asked for, each once.</summary>
internal sealed class Numbered<TRow>(PeTable table)
    where TRow : struct
{
    private readonly Dictionary<TRow, int> _indexes = [];
    private readonly List<TRow> _rows = [];

    public IReadOnlyList<TRow> Rows => _rows;

    public int IndexOf(TRow row)
    {
        if (_indexes.TryGetValue(row, out var index))
        {
            return index;
        }

        index = _rows.Count;
        if ((index + 1) * PeFormat.RecordSize(table) > PeFormat.TableLimit)
        {
            throw new ToolError($"table {table} passes {PeFormat.TableLimit} bytes");
        }

        _indexes.Add(row, index);
        _rows.Add(row);
        return index;
    }
}
