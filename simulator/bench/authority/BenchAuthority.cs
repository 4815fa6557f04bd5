using System.Security.Cryptography;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Provisioning;

namespace ELicense.Simulator.Bench.Authority;

/// <summary>The reference authority of a bench, and what it has published for terminals.</summary>
internal sealed class BenchAuthority : IDisposable
{
    private readonly ReferenceAuthority _authority;
    private readonly BenchFolder _folder;
    private readonly TimeProvider _time;

    private BenchAuthority(ReferenceAuthority authority, BenchFolder folder, TimeProvider time)
    {
        _authority = authority;
        _folder = folder;
        _time = time;
    }

    /// <summary>What was published last; null before the first time.</summary>
    public Publication? Publication { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Changes since then, of which no terminal can know.</summary>
    public int Unpublished { get; private set; }

    /// <summary>Opens the authority of a profile, or makes one with keys.</summary>
    /// <param name="folder">Where its file lies.</param>
    /// <param name="time">Its clock.</param>
    /// <param name="isNew">Whether it was made.</param>
    public static Outcome<BenchAuthority> Open(BenchFolder folder, TimeProvider time, out bool isNew)
    {
        isNew = !File.Exists(folder.Authority);
        Outcome<ReferenceAuthority> authority = isNew
            ? ReferenceAuthority.Create(folder.Authority, new SystemRandom(), time)
            : ReferenceAuthority.Open(folder.Authority, new SystemRandom(), time);
        if (!authority.IsGranted)
        {
            return authority.Refusal;
        }

        if (isNew)
        {
            authority.Value.Keys.Add(BenchKeys.Make(time.GetUtcNow()));
            authority.Value.AddFleetKey(RandomNumberGenerator.GetBytes(FleetKeyTable.KeyLength));
        }

        return new BenchAuthority(authority.Value, folder, time);
    }

    /// <summary>Makes a terminal that trusts this authority.</summary>
    public Outcome<ProvisioningOrder> Provision(ProvisioningOrder order, string flash) => _authority.Provision(order, flash, _time);

    public int StateOf(IssuedCredential credential) => _authority.States.StateOf(credential);

    public bool IsWanted(IssuedCredential credential) => _authority.States.IsWanted(credential);

    /// <summary>Issues a specimen to a phone.</summary>
    public Outcome<IssuedCredential> Issue(IssueForm form, BenchPhone phone)
    {
        DateOnly today = ChinaDay.Of(_time.GetUtcNow());
        if (SpecimenDocuments.Of(form, phone.Name, today) is not { } document)
        {
            return new Refusal(RefusalCode.MalformedField, "there is no such kind of document");
        }

        var request = new IssueRequest
        {
            Issuer = form.IsSm2 ? BenchKeys.Sm2Office : BenchKeys.Province,
            Document = document,
            PhotoTaken = today.AddMonths(-1),
        };
        return Counted(phone.App.Receive(_authority, request, form.IsSm2 ? KeyAlgorithm.Sm2 : KeyAlgorithm.P256));
    }

    /// <summary>An owner lends a vehicle to somebody else.</summary>
    public Outcome<IssuedCredential> Authorise(BenchPhone owner, string vehicle, BenchPhone grantee, Purpose[] purposes, int days)
    {
        DateOnly today = ChinaDay.Of(_time.GetUtcNow());
        var grant = new AuthorisationGrant
        {
            Grantee = grantee.Name,
            GranteeIdTail = "0000",
            Purposes = purposes,
            ValidFrom = today,
            ValidUntil = today.AddDays(days - 1),
        };
        return owner.Vehicle(vehicle) is { } licence
            ? Counted(owner.App.Authorise(_authority, licence, grant, grantee.App, KeyAlgorithm.P256))
            : new Refusal(RefusalCode.NotTheOwner, "this phone holds no such vehicle licence");
    }

    /// <summary>An owner takes an authorisation back.</summary>
    public Outcome<IssuedCredential> Cancel(BenchPhone owner, string vehicle, byte[] authorisation) =>
        owner.Vehicle(vehicle) is { } licence
            ? Counted(owner.App.Cancel(_authority, licence, authorisation))
            : new Refusal(RefusalCode.NotTheOwner, "this phone holds no such vehicle licence");

    public Outcome<IssuedCredential> SetState(byte[] credential, int state) => Counted(_authority.States.Set(credential, state));

    public Outcome<IssuedCredential> SetWanted(byte[] credential, bool isWanted) =>
        Counted(_authority.States.SetWanted(credential, isWanted));

    /// <summary>Publishes trust list and status lists for terminals to fetch.</summary>
    public Outcome<Publication> Publish()
    {
        Outcome<Publication> published = _authority.Publisher.Publish(_folder.Published, new PublishSettings());
        if (published.IsGranted)
        {
            (Publication, PublishedAt, Unpublished) = (published.Value, _time.GetUtcNow(), 0);
        }

        return published;
    }

    public void Dispose() => _authority.Dispose();

    private Outcome<IssuedCredential> Counted(Outcome<IssuedCredential> change)
    {
        Unpublished += change.IsGranted ? 1 : 0;
        return change;
    }
}
