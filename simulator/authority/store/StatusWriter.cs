using ELicense.Simulator.Authority.Rules;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Store;

/// <summary>Writes many entries with one prepared statement; an index that was not given out yet is taken.</summary>
internal sealed class StatusWriter : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _list;
    private readonly SqliteParameter _index;
    private readonly SqliteParameter _states;
    private readonly SqliteParameter _wanted;

    internal StatusWriter(SqliteCommand command)
    {
        command.CommandText =
            """
            INSERT INTO status_entry (list, idx, states, wanted) VALUES ($list, $idx, $states, $wanted)
            ON CONFLICT (list, idx) DO UPDATE SET states = excluded.states, wanted = excluded.wanted
            """;
        _command = command;
        _list = Parameter("$list");
        _index = Parameter("$idx");
        _states = Parameter("$states");
        _wanted = Parameter("$wanted");
        command.Prepare();
    }

    public void Dispose() => _command.Dispose();

    internal void Put(int list, int index, StateSet states, bool isWanted)
    {
        _list.Value = list;
        _index.Value = index;
        _states.Value = states.Bits;
        _wanted.Value = isWanted ? 1 : 0;
        _command.ExecuteNonQuery();
    }

    private SqliteParameter Parameter(string name) => _command.Parameters.Add(name, SqliteType.Integer);
}
