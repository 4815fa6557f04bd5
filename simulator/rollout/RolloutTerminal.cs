using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Verification;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Rollout;

/// <summary>A terminal somewhere in the country, whose flash gets a new trust list from time to time and nothing else.</summary>
internal sealed class RolloutTerminal : IDisposable
{
    private const int TableLength = 8192;

    private readonly Flash _flash;
    private readonly IClock _clock;

    /// <param name="folder">Root keys and all provinces' lists.</param>
    /// <param name="clock">Its time.</param>
    internal RolloutTerminal(string folder, IClock clock)
    {
        _flash = Flash.Copy(folder, Flash.ReferenceCapacity);
        _clock = clock;
    }

    /// <summary>Starts with a trust list and verifies codes, each as the first of a stop.</summary>
    /// <param name="trustList">Null to start with the one that is there.</param>
    /// <param name="codes">The texts of codes.</param>
    internal Report[] Verify(byte[]? trustList, IEnumerable<string> codes)
    {
        if (trustList != null)
        {
            _flash.Poke(TrustStore.FileName, trustList);
        }

        var store = new FlashStore(_flash.Root, _flash.Capacity);
        var tables = new PreparedTables(store, TableLength, maximumCount: 0);
        var checkpoint = new Checkpoint(store, _clock, new NativeKeyedHash(), new StoredIdentity(store), tables);
        return [.. codes.Select(checkpoint.Examine)];
    }

    public void Dispose() => _flash.Dispose();
}
