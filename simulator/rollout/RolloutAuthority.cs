using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Rollout;

/// <summary>
/// A place's own authority with keys of its own; it issues one licence and publishes its province's lists, once and for all.
/// </summary>
internal sealed class RolloutAuthority : IDisposable
{
    private const int KeyYears = 5;

    private static readonly int[] s_allKinds = [1, 2, 3, 4, 5];

    private readonly ReferenceAuthority _authority;
    private readonly TimeProvider _clock;
    private readonly IRandomSource _random;

    internal RolloutAuthority(RolloutPlace place, string folder, TimeProvider clock)
    {
        Place = place;
        _clock = clock;
        _random = new SeededRandom($"rollout: {place.Division}");
        Keys =
        [
            NewKey(KeyUsage.Credentials, place.Division),
            NewKey(KeyUsage.Status, Regions.ProvinceOf(place.Division).ToString()),
        ];
        _authority = Granted(ReferenceAuthority.Create(Path.Combine(folder, place.Division + ".db"), _random, clock));
        Granted(_authority.Keys.Add([NewKey(KeyUsage.Root), .. Keys]));
    }

    internal RolloutPlace Place { get; }

    /// <summary>What the nation's trust list takes in: a key for credentials, a key for the lists.</summary>
    internal AuthorityKey[] Keys { get; }

    /// <summary>Issues a driving licence to a phone.</summary>
    internal WalletEntry Issue(string folder)
    {
        Wallet wallet = Granted(Wallet.Open(Path.Combine(folder, Place.Division + ".wallet")));
        var request = new IssueRequest
        {
            Issuer = Place.Division,
            Document = Licence(),
            PhotoTaken = Today.AddMonths(-1),
        };
        string id = Granted(new HolderPhone(wallet, _random, _clock).Receive(_authority, request, KeyAlgorithm.P256)).IdText;
        return Granted(wallet.Find(id, null));
    }

    internal void Publish(string folder) =>
        Granted(_authority.Publisher.Publish(folder, new PublishSettings { HasTokens = false }));

    public void Dispose() => _authority.Dispose();

    private DateOnly Today => ChinaDay.Of(_clock.GetUtcNow());

    private DrivingLicenceRecord Licence() => new()
    {
        Name = "样本",
        Sex = 1,
        BirthYear = 1990,
        IdTail = "0000",
        Number = Place.Division + "199000000000",
        Classes = "C1",
        FirstIssue = Today.AddYears(-8),
        ValidFrom = Today.AddYears(-2),
        ValidUntil = Today.AddYears(8),
        Points = 0,
        IssuingOffice = "样本公安局交通管理局",
    };

    private AuthorityKey NewKey(KeyUsage usage, params string[] codes) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(KeyAlgorithm.P256, _random),
        Issuers = codes,
        Kinds = usage == KeyUsage.Root ? [] : s_allKinds,
        NotBefore = _clock.GetUtcNow().AddDays(-1).ToUnixTimeSeconds(),
        Expires = _clock.GetUtcNow().AddYears(KeyYears).ToUnixTimeSeconds(),
    };

    private static T Granted<T>(Outcome<T> outcome)
        where T : class => outcome.IsGranted ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.ToString());
}
