namespace ELicense.Simulator.Handheld;

/// <summary>
/// Keeps a profile for one terminal: two that had the same flash would each forget what the other has seen, and a copied code would
/// pass. The system ends the hold with the process, however that ends; the file stays.
/// </summary>
internal sealed class ProfileHold : IDisposable
{
    // The flash cannot hold names that begin so.
    private const string FileName = "~held";

    private readonly FileStream _file;

    /// <param name="profile">The folder, made when it is missing.</param>
    /// <exception cref="IOException">The folder cannot be used, or another terminal has it.</exception>
    internal ProfileHold(string profile)
    {
        Directory.CreateDirectory(profile);
        _file = new FileStream(Path.Combine(profile, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    public void Dispose() => _file.Dispose();
}
