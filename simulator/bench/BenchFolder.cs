using ELicense.Simulator.Handheld;

namespace ELicense.Simulator.Bench;

/// <summary>Where a bench keeps things: a profile that stays, or a folder that goes with it.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly string _root;
    private readonly bool _isTemporary;
    private readonly ProfileHold _hold;

    /// <param name="profile">Null for a temporary folder.</param>
    /// <exception cref="IOException">The folder cannot be made, or another bench has it.</exception>
    public BenchFolder(string? profile)
    {
        _isTemporary = profile is null;
        _root = profile is null ? Directory.CreateTempSubdirectory("elicense-bench-").FullName : Path.GetFullPath(profile);
        _hold = new ProfileHold(_root);
        Directory.CreateDirectory(Path.Combine(_root, "phones"));
    }

    /// <summary>The authority's SQLite file.</summary>
    public string Authority => Path.Combine(_root, "authority.db");

    /// <summary>What the authority has published.</summary>
    public string Published => Path.Combine(_root, "published");

    /// <summary>The terminal's flash.</summary>
    public string Flash => Path.Combine(_root, "flash");

    public string Wallet(string phone) => Path.Combine(_root, "phones", phone + ".json");

    public void Dispose()
    {
        _hold.Dispose();
        if (_isTemporary)
        {
            Directory.Delete(_root, recursive: true);
        }
    }
}
