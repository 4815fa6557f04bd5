using ELicense.Simulator.Phone;
using ELicense.Simulator.Samples.Cast;
using ELicense.Simulator.Samples.Drawing;
using ELicense.Verification;

namespace ELicense.Simulator.Samples;

/// <summary>All samples in their order. What each is worth is written here by hand, and is not what a terminal said.</summary>
internal sealed class SampleSet
{
    private readonly SampleAuthority _authority;
    private readonly Holders _holders;
    private readonly string _challenge;
    private readonly SampleService _service;
    private readonly Artist _artist = new();

    /// <param name="authority">Whose keys the terminal trusts.</param>
    /// <param name="holders">Who shows the codes.</param>
    /// <param name="challenge">The six digits that the terminal has asked for.</param>
    /// <param name="service">Answers the terminal's questions.</param>
    internal SampleSet(SampleAuthority authority, Holders holders, string challenge, SampleService service)
    {
        _authority = authority;
        _holders = holders;
        _challenge = challenge;
        _service = service;
    }

    internal IEnumerable<Sample> All()
    {
        IEnumerable<Sample> samples =
        [
            .. InOrder(), .. WithSomethingToTell(), .. NotToDrive(), .. NoLongerValid(), .. Forged(), .. Copied(), .. Undecided(),
            .. Unreadable(), .. Photographed(), .. ByTheirLists(), .. Online(),
        ];
        return samples.Select((sample, i) => sample with { Name = $"{i + 1:D2}-{sample.Name}" });
    }

    private IEnumerable<Sample> InOrder() =>
    [
        Shown("driving-licence", Verdict.Pass, 0, _holders.Driver),
        Shown("driving-licence-sm2", Verdict.Pass, 0, _holders.DriverWithSm2),
        Shown("vehicle-licence", Verdict.Pass, 0, _holders.Vehicle),
        Shown("vehicle-licence-sm2", Verdict.Pass, 0, _holders.VehicleWithSm2),
        Shown("inspection-mark", Verdict.Pass, 0, _holders.Mark),
        Shown("authorisation", Verdict.Pass, 0, _holders.Borrower),
        new("challenge-answered", Verdict.Pass, ReasonCode.ChallengeAnswered, _artist.Phone(
            _holders.DriverWithWrongClock, SampleTime.Scan.AddMinutes(-25), _challenge)),
    ];

    private IEnumerable<Sample> WithSomethingToTell() =>
    [
        new("deregistration-certificate", Verdict.Notice, ReasonCode.VehicleDeregistered,
            _artist.Certificate(_holders.Certificate)),
        Shown("expiring-soon", Verdict.Notice, ReasonCode.ExpiresSoon, _holders.DriverInTheLastMonth),
        Shown("violation-unhandled", Verdict.Notice, 501, _holders.VehicleWithViolation),
        Shown("file-transferred", Verdict.Notice, 502, _holders.DriverWhoMoved),
    ];

    private IEnumerable<Sample> NotToDrive() =>
    [
        Shown("suspended", Verdict.MustNotDrive, 507, _holders.SuspendedDriver),
        Shown("twelve-points", Verdict.MustNotDrive, ReasonCode.OverScored, _holders.DriverWithTwelvePoints),
        Shown("inspection-overdue", Verdict.MustNotDrive, ReasonCode.InspectionOverdue, _holders.VehicleWithoutInspection),
        Shown("insurance-ended", Verdict.MustNotDrive, ReasonCode.InsuranceEnded, _holders.VehicleWithoutInsurance),
        Shown("listed-and-out-of-date", Verdict.MustNotDrive, 504, _holders.DriverOverdueAndPastTheDate),
    ];

    private IEnumerable<Sample> NoLongerValid() =>
    [
        Shown("revoked", Verdict.NotValid, 509, _holders.RevokedDriver),
        Shown("cancelled", Verdict.NotValid, 508, _holders.CancelledVehicle),
        Shown("superseded", Verdict.NotValid, 503, _holders.SupersededDriver),
        Shown("authorisation-cancelled", Verdict.NotValid, ReasonCode.Withdrawn, _holders.FormerBorrower),
        Shown("expired", Verdict.NotValid, ReasonCode.Expired, _holders.DriverOfLastYear),
        Shown("not-yet-valid", Verdict.NotValid, ReasonCode.NotYetValid, _holders.DriverOfTomorrow),
    ];

    private IEnumerable<Sample> Forged() =>
    [
        Shown("forged-class", Verdict.NotValid, ReasonCode.Forged, Forger.WithAnotherClass(_holders.Driver)),
        Shown("forged-signature", Verdict.NotValid, ReasonCode.Forged, Forger.WithAnotherSignature(_holders.Vehicle)),
        Shown("issuer-not-allowed", Verdict.NotValid, ReasonCode.IssuerNotAllowed,
            Forger.SignedBy(_authority.Station, _holders.Driver, Specimens.DrivingLicence)),
    ];

    private IEnumerable<Sample> Copied() =>
    [
        Shown("copied-yesterday", Verdict.NotValid, ReasonCode.ProofTooOld, _holders.Driver, SampleTime.Scan.AddDays(-1)),
        new("copied-without-proof", Verdict.NotValid, ReasonCode.NoProof, _artist.PhoneWithoutProof(_holders.Vehicle)),
        Shown("another-phone", Verdict.NotValid, ReasonCode.ProofByAnotherKey,
            _holders.Driver with { HolderKey = _authority.StrangersKey() }),
    ];

    private IEnumerable<Sample> Undecided() =>
    [
        Shown("proof-minutes-old", Verdict.Unknown, ReasonCode.ProofOldOrClockWrong,
            _holders.Driver, SampleTime.Scan.AddMinutes(-4)),
        Shown("no-list-for-region", Verdict.Unknown, ReasonCode.NoListForRegion, _holders.DriverInTibet),
        Shown("issuer-unknown", Verdict.Unknown, ReasonCode.IssuerUnknown, _holders.DriverOfUnknownIssuer),
    ];

    private IEnumerable<Sample> Unreadable()
    {
        string text = HolderCode.Static(_holders.Mark);
        return
        [
            new("unknown-version", Verdict.Unknown, ReasonCode.UnknownVersion, _artist.Phone("ELC2" + text[4..])),
            new("unknown-kind", Verdict.Unknown, ReasonCode.UnknownKind,
                _artist.Phone(Forger.OfUnknownKind(_authority.Station, _holders.Mark))),
            new("damaged", Verdict.Unknown, ReasonCode.Damaged, _artist.Phone(text[..(text.Length * 2 / 3)])),
            new("not-ours", Verdict.Unknown, ReasonCode.NotALicenceCode, _artist.Phone("https://example.com/specimen")),
        ];
    }

    private IEnumerable<Sample> Photographed() =>
    [
        new("photo-of-printed-mark", Verdict.Pass, 0, _artist.PhotographOfMark(_holders.PrintedMark)),
        new("photo-of-phone", Verdict.Pass, 0, _artist.PhotographOfPhone(_holders.DriverWithSm2, SampleTime.Proof)),
    ];

    private IEnumerable<Sample> ByTheirLists() =>
    [
        Shown("wanted", Verdict.Wanted, 510, _holders.WantedVehicle),
        Shown("list-ageing", Verdict.Notice, ReasonCode.ListAgeing, _holders.DriverInShanghai),
        Shown("list-too-old", Verdict.Unknown, ReasonCode.ListExpired, _holders.DriverInShandong),
        Shown("hot-list", Verdict.NotValid, 509, _holders.RevokedDriverInTibet),
        Shown("suspended-since-the-base", Verdict.MustNotDrive, 507, _holders.DriverSuspendedToday),
        Shown("suspended-in-the-base-alone", Verdict.Pass, 0, _holders.DriverSuspendedUntilToday),
    ];

    private IEnumerable<Sample> Online() =>
    [
        Answered("several-states-online", Verdict.MustNotDrive, 504, _holders.DriverWithSeveralStates),
        Answered("out-of-region-online", Verdict.Pass, ReasonCode.Answered, _holders.DriverInTibetOnline),
    ];

    private Sample Answered(string name, Verdict verdict, int reason, WalletEntry entry) =>
        Shown(name, verdict, reason, entry) with { Answer = _service.Answer(HolderCode.Dynamic(entry, SampleTime.Proof)) };

    private Sample Shown(string name, Verdict verdict, int reason, WalletEntry entry, DateTimeOffset? proof = null) =>
        new(name, verdict, reason, _artist.Phone(entry, proof ?? SampleTime.Proof));
}
