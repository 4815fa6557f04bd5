using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Access;

namespace ELicense.Simulator.Provisioning;

/// <summary>
/// Makes a terminal (docs/provisioning.md): its secrets come from this computer's secure random, because the device has none.
/// Either there is a whole terminal that the authority knows, or neither.
/// </summary>
public sealed partial class Provisioner(ReferenceAuthority authority, AuthorityStore store, TimeProvider time)
{
    private const int SecretLength = 32;

    /// <summary>Makes a terminal.</summary>
    /// <param name="order">What it is to become.</param>
    /// <param name="folder">Its flash: a folder that is not there yet.</param>
    public Outcome<ProvisioningOrder> Provision(ProvisioningOrder order, string folder)
    {
        if (Refuse(order, folder) is { } refusal)
        {
            return refusal;
        }

        string workshop = Path.GetFullPath(folder) + ".new";
        try
        {
            MakePrivate(workshop);
            return Provision(order, folder, workshop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Refusal(RefusalCode.ProvisioningFailed, failure.Message);
        }
        finally
        {
            if (Directory.Exists(workshop))
            {
                Directory.Delete(workshop, recursive: true);
            }
        }
    }

    private Outcome<ProvisioningOrder> Provision(ProvisioningOrder order, string folder, string workshop)
    {
        string published = order.Published ?? Path.Combine(workshop, "published");
        if (!File.Exists(Path.Combine(published, PublishedName)))
        {
            Outcome<Publication> publication = authority.Publisher.Publish(published, new PublishSettings());
            if (!publication.IsGranted)
            {
                return publication.Refusal;
            }
        }

        byte[] secret = RandomNumberGenerator.GetBytes(SecretLength);
        string flash = Path.Combine(workshop, "flash");
        MakePrivate(flash);
        byte[] firstEntry = new TerminalMaker(order, secret, time)
            .Make(flash, authority.Publisher.RootKeys(), authority.FleetKeys(), published);
        Array.ForEach(Directory.GetFiles(flash, "*", SearchOption.AllDirectories), PrivateFile.Restrict);
        return Register(order, secret, firstEntry, () => Directory.Move(flash, folder));
    }

    // The folder comes last: when it cannot be put in place the authority does not know the terminal.
    private Outcome<ProvisioningOrder> Register(ProvisioningOrder order, byte[] secret, byte[] firstEntry, Action putInPlace) =>
        store.InTransaction<ProvisioningOrder>(() =>
        {
            long now = time.GetUtcNow().ToUnixTimeSeconds();
            if (!store.Devices.Add(order.Id, secret, now))
            {
                return Taken(order.Id);
            }

            store.Audit.Add(order.Id, 1, firstEntry, now);
            putInPlace();
            return order;
        });

    private Refusal? Refuse(ProvisioningOrder order, string folder)
    {
        if (!Id.IsMatch(order.Id))
        {
            return new Refusal(RefusalCode.MalformedField, $"{order.Id} is no id: 1 to 32 of a-z, A-Z, 0-9 and -");
        }

        if (!PinRecord.ArePin(order.Pin))
        {
            return new Refusal(RefusalCode.MalformedField, "a PIN has 4 to 8 digits");
        }

        if (Path.Exists(folder))
        {
            return new Refusal(RefusalCode.FolderUnusable, $"{folder} is there already");
        }

        return store.Devices.Find(order.Id) is null ? null : Taken(order.Id);
    }

    private static Refusal Taken(string id) => new(RefusalCode.DeviceTaken, $"there is a terminal {id} already");

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private const string PublishedName = "trust.cbor";

    [GeneratedRegex("^[A-Za-z0-9-]{1,32}$")]
    private static partial Regex Id { get; }
}
