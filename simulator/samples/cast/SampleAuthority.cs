using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>
/// The reference authority with keys that are the same every time, and the phones of its holders in one wallet. Nothing that it
/// signs is worth anything: whoever reads this knows its keys.
/// </summary>
internal sealed class SampleAuthority : IDisposable
{
    internal const string Beijing = "110000";

    /// <summary>An office in the same province that signs with SM2.</summary>
    internal const string BeijingCity = "110100";

    /// <summary>A province whose lists the samples' terminal does not hold.</summary>
    internal const string Tibet = "540000";

    /// <summary>A province whose lists the terminal got yesterday, and none since.</summary>
    internal const string Shanghai = "310000";

    /// <summary>A province whose lists the terminal got more than two weeks ago.</summary>
    internal const string Shandong = "370000";

    private static readonly int[] s_allKinds = [1, 2, 3, 4, 5];
    private static readonly DateTimeOffset s_begin = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MovableClock _clock = new();
    private readonly IRandomSource _keyRandom;
    private readonly ReferenceAuthority _authority;
    private readonly Wallet _wallet;
    private readonly HolderPhone _phone;

    /// <param name="folder">For the authority's file and the wallet.</param>
    /// <param name="name">Another name makes other keys.</param>
    internal SampleAuthority(string folder, string name)
    {
        _keyRandom = new SeededRandom($"{name}: keys");
        var ids = new SeededRandom($"{name}: ids");
        _authority = ReferenceAuthority.Create(Path.Combine(folder, name + ".db"), ids, _clock).OrThrow();
        _wallet = Wallet.Open(Path.Combine(folder, name + ".wallet")).OrThrow();
        _phone = new HolderPhone(_wallet, new SeededRandom($"{name}: phones"), _clock);
        Station = Key(KeyUsage.Credentials, KeyAlgorithm.P256, [Beijing]) with { Kinds = [3] };
        _authority.Keys.Add(
            Key(KeyUsage.Root, KeyAlgorithm.P256, []) with { Kinds = [] },
            Key(KeyUsage.Credentials, KeyAlgorithm.P256, [Beijing, Tibet]),
            Key(KeyUsage.Credentials, KeyAlgorithm.Sm2, [BeijingCity]),
            Key(KeyUsage.Status, KeyAlgorithm.P256, [Beijing]),
            Key(KeyUsage.Status, KeyAlgorithm.Sm2, [Tibet]),
            Station,
            Key(KeyUsage.Credentials, KeyAlgorithm.P256, [Shanghai, Shandong]),
            Key(KeyUsage.Status, KeyAlgorithm.P256, [Shanghai, Shandong]),
            Key(KeyUsage.Status, KeyAlgorithm.P256, [Regions.Country]),
            Key(KeyUsage.OnlineAnswers, KeyAlgorithm.P256, [Beijing, Tibet])).OrThrow();
        var fleetKey = new byte[32];
        new SeededRandom($"{name}: fleet").Fill(fleetKey);
        _authority.AddFleetKey(fleetKey);
    }

    /// <summary>The key of an inspection station, which may sign inspection marks and nothing else.</summary>
    internal AuthorityKey Station { get; }

    /// <summary>Issues a credential to a phone.</summary>
    internal WalletEntry Issue(
        DocumentRecord document,
        DateTimeOffset? at = null,
        string issuer = Beijing,
        KeyAlgorithm algorithm = KeyAlgorithm.P256,
        DateTimeOffset? notBefore = null)
    {
        _clock.Time = at ?? SampleTime.Issue;
        var request = new IssueRequest
        {
            Issuer = issuer,
            Document = document,
            PhotoTaken = ChinaDay.Of(_clock.Time).AddMonths(-1),
            NotBefore = notBefore,
        };
        return EntryOf(_phone.Receive(_authority, request, algorithm));
    }

    /// <summary>Sets a credential's state for the next list.</summary>
    internal WalletEntry Listed(int state, WalletEntry entry)
    {
        _authority.States.Set(entry.Credential.Id, state).OrThrow();
        return entry;
    }

    /// <summary>Has a driver or a vehicle looked for.</summary>
    internal WalletEntry Wanted(WalletEntry entry)
    {
        _authority.States.SetWanted(entry.Credential.Id, true).OrThrow();
        return entry;
    }

    /// <summary>Sets what online answers say.</summary>
    internal void SetFacts(WalletEntry entry, DynamicFacts facts) =>
        _authority.Facts.Change(entry.Credential.Id, _ => facts).OrThrow();

    /// <summary>The service's answer to a terminal's question, at the moment of the scan.</summary>
    internal byte[] Answer(byte[] question)
    {
        _clock.Time = SampleTime.Scan;
        return _authority.Online.Answer(StatusQuestion.Read(question)!).OrThrow();
    }

    /// <summary>The owner of a vehicle lends it, over the holidays, for five working days.</summary>
    internal WalletEntry Authorise(WalletEntry vehicle, string grantee)
    {
        _clock.Time = SampleTime.Issue;
        var grant = new AuthorisationGrant
        {
            Grantee = grantee,
            GranteeIdTail = "0000",
            Purposes = [Purpose.Driving, Purpose.Inspection],
            ValidFrom = new DateOnly(2026, 9, 28),
            ValidUntil = new DateOnly(2026, 10, 9),
        };
        return EntryOf(_phone.Authorise(_authority, vehicle, grant, _phone, KeyAlgorithm.P256));
    }

    /// <summary>The owner of a vehicle ends an authorisation.</summary>
    internal WalletEntry Cancelled(WalletEntry vehicle, WalletEntry authorisation)
    {
        _phone.Cancel(_authority, vehicle, authorisation.Credential.Id).OrThrow();
        return authorisation;
    }

    /// <summary>A key for a phone that is not in the wallet.</summary>
    internal SigningKey StrangersKey() => SigningKey.Create(KeyAlgorithm.P256, _keyRandom);

    /// <summary>Publishes trust list and status lists.</summary>
    internal void Publish(string folder, DateTimeOffset time)
    {
        _clock.Time = time;
        _authority.Publisher.Publish(folder, new PublishSettings { HasTokens = false }).OrThrow();
    }

    /// <summary>The keys that the file of the wanted is sealed with, as provisioning puts them on a terminal.</summary>
    internal byte[] FleetKeys() => _authority.FleetKeys();

    /// <summary>The root keys, as provisioning puts them on a terminal.</summary>
    internal byte[] RootKeys() => _authority.Publisher.RootKeys();

    public void Dispose() => _authority.Dispose();

    private AuthorityKey Key(KeyUsage usage, KeyAlgorithm algorithm, string[] issuers) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(algorithm, _keyRandom),
        Issuers = issuers,
        Kinds = s_allKinds,
        NotBefore = s_begin.ToUnixTimeSeconds(),
        Expires = s_begin.AddYears(10).ToUnixTimeSeconds(),
    };

    private WalletEntry EntryOf(Outcome<IssuedCredential> issued) => _wallet.Find(issued.OrThrow().IdText, null).OrThrow();
}
