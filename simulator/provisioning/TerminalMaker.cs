using System.Security.Cryptography;
using ELicense.Hal.Esp32;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Sync;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Provisioning;

/// <summary>
/// Writes the flash of a terminal through the firmware's own drivers: identity, PIN and keys, settings, fonts and phrases, the
/// first lists by the terminal's own synchronisation, and the first entry of its log.
/// </summary>
internal sealed class TerminalMaker(ProvisioningOrder order, byte[] secret, TimeProvider time)
{
    private const int CountrySubject = 0;
    private const int MostSteps = 100000;

    private static readonly string s_deployed = Path.Combine(AppContext.BaseDirectory, "flash");

    /// <summary>Makes it.</summary>
    /// <param name="folder">Empty.</param>
    /// <param name="roots">The root keys.</param>
    /// <param name="fleetKeys">The fleet's keys, the newest first.</param>
    /// <param name="published">Where the first lists are.</param>
    /// <returns>The first entry of the log as stored.</returns>
    /// <exception cref="InvalidDataException">The terminal would not work, and why.</exception>
    internal byte[] Make(string folder, byte[] roots, byte[] fleetKeys, string published)
    {
        using Flash flash = Flash.Open(folder, order.Board.FlashCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        Put(store, "provisioning/roots", roots);
        Put(store, JsonSettings.FileName, order.Settings.Encode());
        foreach (string name in order.Board.DeployedFiles)
        {
            Put(store, name, File.ReadAllBytes(Path.Combine(s_deployed, name)));
        }

        PutSecrets(store, fleetKeys);
        RequireSettings(store);
        Synchronise(store, published);
        return BeginLog(store);
    }

    private void PutSecrets(FlashStore store, byte[] fleetKeys)
    {
        Replace(store, StoredIdentity.RecordName, StoredIdentity.Record(secret, order.Id));
        Replace(store, FleetKeys.RecordName, fleetKeys);
        byte[] salt = RandomNumberGenerator.GetBytes(PinRecord.SaltLength);
        Replace(store, PinRecord.Name, PinRecord.Make(new NativeKeyedHash(), new StoredIdentity(store), salt, order.Pin));
    }

    private static void RequireSettings(FlashStore store)
    {
        if (new JsonSettings(store).Fault != 0)
        {
            throw new InvalidDataException("a name, password, address, language or region is of a form that no terminal takes");
        }
    }

    private void Synchronise(FlashStore store, string published)
    {
        var bench = new Workbench(time);
        var hash = new NativeKeyedHash();
        var checkpoint = new Checkpoint(store, bench, hash, new StoredIdentity(store),
            new PreparedTables(store, order.Plan.TableLength, order.Plan.TableCount));
        var sync = new SyncChore(
            new SyncParts(
                checkpoint, store, hash, new NativeCipher(), bench, bench, bench, new FolderListSource(published), bench),
            new SyncPlan([order.Settings.HomeRegion, CountrySubject], order.Plan.ListBytes),
            order.Id);
        sync.RequestNow();
        for (int steps = 0; sync.Progress.State is not (SyncState.Done or SyncState.Failed); steps++)
        {
            if (!sync.Step() || steps == MostSteps)
            {
                throw new InvalidDataException("the first synchronisation came to no end");
            }
        }

        // The small board has no room for the country's lists beside those of its province.
        bool isHomeThere = checkpoint.Lists.Newest(order.Settings.HomeRegion, out _, out _);
        if (!isHomeThere || sync.Progress.Fault is not (SyncFault.None or SyncFault.NoRoom))
        {
            throw new InvalidDataException($"the terminal does not take the published lists (phrase {sync.Progress.Fault})");
        }
    }

    private byte[] BeginLog(FlashStore store)
    {
        var log = new AuditLog(store, new NativeKeyedHash(), new StoredIdentity(store), new Workbench(time));
        byte[] first = new byte[AuditChain.StoredLength];
        return log.Append(AuditEvent.Provisioned, null, 0) && log.ReadStored(1, first, 1) == 1 && log.Confirm(1)
            ? first
            : throw new InvalidDataException("the log could not be begun: the flash is full");
    }

    private static void Put(FlashStore store, string name, byte[] content) =>
        Require(store.Append(name, content, 0, content.Length), name);

    private static void Replace(FlashStore store, string name, byte[] content) => Require(store.Replace(name, content), name);

    private static void Require(bool isDone, string name)
    {
        if (!isDone)
        {
            throw new InvalidDataException($"{name} does not fit on the flash of this board");
        }
    }
}
