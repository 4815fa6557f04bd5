using System.Text;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Import;

/// <summary>
/// Takes the states of credentials from a table, for an authority whose register is elsewhere. All rows are taken or none;
/// memory does not grow with their number.
/// </summary>
/// <param name="store">The authority's.</param>
/// <param name="batchRows">Rows that are put in order and written together.</param>
public sealed class StateImport(AuthorityStore store, int batchRows = 1 << 20)
{
    private const int MostProblems = 20;

    private readonly List<StateRow> _batch = new(batchRows);
    private readonly List<string> _problems = [];
    private long _rows;

    /// <summary>What is wrong with the table, line by line; at most the first twenty.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Takes a table: a line "uri,idx,states" and then a row a line, states separated by spaces.</summary>
    /// <param name="table">UTF-8.</param>
    /// <param name="progress">Is told how far the stream was read, from time to time.</param>
    /// <returns>How many rows there were; refused when a line is wrong.</returns>
    public Outcome<ImportedRows> Run(Stream table, IProgress<long> progress) => store.InTransaction<ImportedRows>(() =>
    {
        using StreamReader reader = new(table, Encoding.UTF8, false, 1 << 16, leaveOpen: true);
        using var writer = store.Statuses.Import();
        if (reader.ReadLine() != StateRow.Header)
        {
            return Refuse(1, $"the first line is not {StateRow.Header}");
        }

        for (int line = 2; _problems.Count < MostProblems && reader.ReadLine() is { } text; line++)
        {
            Take(text, line);
            if (_batch.Count == batchRows)
            {
                Write(writer);
                progress.Report(table.Position);
            }
        }

        Write(writer);
        return _problems is [] ? new ImportedRows(_rows) : Refused();
    });

    private void Take(string text, int line)
    {
        if (StateRow.Read(text, _batch.Count, out StateRow row) is { } problem)
        {
            _problems.Add($"line {line}: {problem}");
        }
        else
        {
            _batch.Add(row);
        }
    }

    // In the order of the table's key, so that neighbours are written together however the rows come.
    private void Write(StatusWriter writer)
    {
        _batch.Sort();
        foreach (StateRow row in _batch)
        {
            writer.Put(row.List, row.Index, row.States, row.IsWanted);
        }

        _rows += _batch.Count;
        _batch.Clear();
    }

    private Refusal Refuse(int line, string problem)
    {
        _problems.Add($"line {line}: {problem}");
        return Refused();
    }

    private Refusal Refused() => new(RefusalCode.RowsRefused, $"{_problems[0]}; nothing was imported");
}
