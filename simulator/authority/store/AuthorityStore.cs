using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Rules;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Store;

/// <summary>
/// The authority's SQLite file. Everything that belongs together is written in one transaction, so a process that is killed
/// leaves the file as it was before. Private keys lie in it unprotected: not for real credentials.
/// </summary>
public sealed class AuthorityStore : IDisposable
{
    private const int ApplicationId = 0x454C4341; // "ELCA"
    private const int SchemaVersion = 2;
    private const int SecondsToWaitForAnother = 30;
    private const int SqliteBusy = 5;
    private const int SqliteCannotOpen = 14;

    private readonly SqliteConnection _connection;

    private AuthorityStore(string path, SqliteOpenMode mode)
    {
        SqliteConnectionStringBuilder settings = new()
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = SecondsToWaitForAnother,
        };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        Path = path;
        Keys = new KeyTable(this);
        Statuses = new StatusTable(this);
        Credentials = new CredentialTable(this);
        Sequences = new SequenceTable(this);
        Facts = new FactTable(this);
        Snapshots = new SnapshotTable(this);
        ListFiles = new ListFileTable(this);
        FleetKeys = new FleetKeyTable(this);
        Devices = new DeviceTable(this);
        Audit = new AuditTable(this);
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    public KeyTable Keys { get; }

    public StatusTable Statuses { get; }

    public CredentialTable Credentials { get; }

    public SequenceTable Sequences { get; }

    public FactTable Facts { get; }

    public SnapshotTable Snapshots { get; }

    public ListFileTable ListFiles { get; }

    public FleetKeyTable FleetKeys { get; }

    public DeviceTable Devices { get; }

    public AuditTable Audit { get; }

    /// <summary>Makes an empty authority; a file that is there already is left alone.</summary>
    public static Outcome<AuthorityStore> Create(string path)
    {
        if (System.IO.Path.Exists(path))
        {
            return new Refusal(RefusalCode.AuthorityExists, $"{path} is there already");
        }

        // Under another name until it is whole: a killed process leaves no half-made authority.
        string unfinished = path + ".new";
        return Guard(path, () =>
        {
            File.Delete(unfinished);
            MakeFile(unfinished);
            File.Move(unfinished, path);
            return OpenExisting(path);
        });
    }

    /// <summary>Opens an authority; refuses a file that is none, or one of another schema.</summary>
    public static Outcome<AuthorityStore> Open(string path) =>
        File.Exists(path)
            ? Guard(path, () => OpenExisting(path))
            : new Refusal(RefusalCode.NotAnAuthority, $"there is no file {path}");

    /// <summary>Does work in one transaction, which is undone when the work is refused or throws.</summary>
    public Outcome<T> InTransaction<T>(Func<Outcome<T>> work)
        where T : class
    {
        return Guard(Path, () =>
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            Outcome<T> outcome = work();
            if (outcome.IsGranted)
            {
                transaction.Commit();
            }

            return outcome;
        });
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>A statement with its parameters by name.</summary>
    internal SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    internal int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>A statement's one number; null when it has none.</summary>
    internal long? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        return command.ExecuteScalar() is long number ? number : null;
    }

    /// <summary>All rows of a query.</summary>
    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using SqliteCommand command = Command(sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static void MakeFile(string path)
    {
        PrivateFile.Create(path).Dispose();
        using AuthorityStore store = new(path, SqliteOpenMode.ReadWrite);
        using SqliteTransaction transaction = store._connection.BeginTransaction();
        store.Execute(Schema.Sql + FactTable.Sql + DeviceTable.Sql + AuditTable.Sql);
        store.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}");
        transaction.Commit();
    }

    private static Outcome<AuthorityStore> OpenExisting(string path)
    {
        AuthorityStore store = new(path, SqliteOpenMode.ReadWrite);
        try
        {
            if (store.Scalar("PRAGMA application_id") == ApplicationId && store.Scalar("PRAGMA user_version") == SchemaVersion)
            {
                return store;
            }

            store.Dispose();
            return new Refusal(RefusalCode.NotAnAuthority, $"{path} is not an authority of schema {SchemaVersion}");
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>What a failure of the database means to who asked.</summary>
    internal static Refusal RefusalOf(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        SqliteBusy => new Refusal(RefusalCode.AuthorityBusy, $"{path} is being written by another process"),
        SqliteCannotOpen => new Refusal(RefusalCode.NotAnAuthority, $"{path} can't be read as an authority ({failure.Message})"),
        _ => new Refusal(RefusalCode.DamagedAuthority, $"{path} can't be read as an authority ({failure.Message})"),
    };

    private static Outcome<T> Guard<T>(string path, Func<Outcome<T>> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            return RefusalOf(failure, path);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidCastException)
        {
            return new Refusal(RefusalCode.DamagedAuthority, $"{path} is damaged: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalCode.NotAnAuthority, $"{path}: {failure.Message}");
        }
    }
}
