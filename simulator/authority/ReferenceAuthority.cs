using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Import;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Provisioning;

namespace ELicense.Simulator.Authority;

/// <summary>
/// A reference authority in a SQLite file: keys, credentials, states, and what is published for terminals. It shows what the
/// format asks of an issuer and keeps the issuing rules; must not be used for real credentials: its keys lie in that file.
/// </summary>
public sealed class ReferenceAuthority : IDisposable
{
    private readonly AuthorityStore _store;

    private ReferenceAuthority(AuthorityStore store, IRandomSource random, TimeProvider clock)
    {
        _store = store;
        Keys = new KeyRing(store, clock);
        Credentials = new CredentialIssuer(store, Keys, random, clock);
        Authorisations = new AuthorisationDesk(store, Credentials, WorkingDayCalendar.Official, clock);
        States = new StateRegister(store);
        Facts = new FactRegister(store, States);
        Online = new OnlineDesk(store, Keys, clock);
        Publisher = new Publisher(store, Keys, clock);
    }

    public KeyRing Keys { get; }

    public CredentialIssuer Credentials { get; }

    public AuthorisationDesk Authorisations { get; }

    public StateRegister States { get; }

    public FactRegister Facts { get; }

    public OnlineDesk Online { get; }

    public Publisher Publisher { get; }

    /// <summary>Takes a new fleet key into use, 32 bytes: who is wanted is sealed with it from now on.</summary>
    public void AddFleetKey(byte[] key) => _store.FleetKeys.Add(key);

    /// <summary>The fleet keys for provisioning: the newest and the one before, which a terminal may still need.</summary>
    public byte[] FleetKeys() => [.. _store.FleetKeys.NewestFirst().Take(2).SelectMany(key => key)];

    /// <summary>Makes a terminal that this authority knows; its flash is a folder that is not there yet.</summary>
    public Outcome<ProvisioningOrder> Provision(ProvisioningOrder order, string folder, TimeProvider time) =>
        new Provisioner(this, _store, time).Provision(order, folder);

    /// <summary>Takes the states of credentials from a table.</summary>
    public StateImport ImportOfStates() => new(_store);

    /// <summary>Makes an authority without keys.</summary>
    public static Outcome<ReferenceAuthority> Create(string path, IRandomSource random, TimeProvider clock) =>
        Over(AuthorityStore.Create(path), random, clock);

    /// <summary>Opens an authority.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="random">Where credential ids and list indices come from.</param>
    /// <param name="clock">Its time, for issuing and publishing.</param>
    public static Outcome<ReferenceAuthority> Open(string path, IRandomSource random, TimeProvider clock) =>
        Over(AuthorityStore.Open(path), random, clock);

    public void Dispose() => _store.Dispose();

    private static Outcome<ReferenceAuthority> Over(Outcome<AuthorityStore> store, IRandomSource random, TimeProvider clock) =>
        store.IsGranted ? new ReferenceAuthority(store.Value, random, clock) : store.Refusal;
}
