using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>Who shows codes in the samples, and what is the matter with each. The order of the lines makes their keys.</summary>
internal sealed class Holders
{
    internal Holders(SampleAuthority authority, SampleAuthority unknownAuthority)
    {
        DrivingLicenceRecord licence = Specimens.DrivingLicence;
        Driver = authority.Issue(licence);
        DriverWithWrongClock = authority.Issue(licence);
        DriverInTheLastMonth = authority.Issue(licence with { ValidUntil = new DateOnly(2026, 10, 20) });
        DriverWhoMoved = authority.Listed(2, authority.Issue(licence));
        SuspendedDriver = authority.Listed(7, authority.Issue(licence));
        DriverWithTwelvePoints = authority.Issue(licence with { Points = 12 });
        DriverOverdueAndPastTheDate = authority.Listed(4, authority.Issue(
            licence with { ValidUntil = new DateOnly(2026, 9, 20) }, SampleTime.Scan.AddDays(-90)));
        RevokedDriver = authority.Listed(9, authority.Issue(licence));
        SupersededDriver = authority.Listed(3, authority.Issue(licence));
        DriverOfLastYear = authority.Issue(licence, SampleTime.Scan.AddDays(-380));
        DriverOfTomorrow = authority.Issue(licence, SampleTime.Publication, notBefore: SampleTime.Scan.AddDays(1));
        DriverWithSm2 = authority.Issue(
            licence with { Name = "SPECIMEN", Sex = 2, Classes = "C2", Conditions = "A" },
            issuer: SampleAuthority.BeijingCity, algorithm: KeyAlgorithm.Sm2);
        DriverInTibet = authority.Issue(licence, issuer: SampleAuthority.Tibet);
        DriverOfUnknownIssuer = unknownAuthority.Issue(licence);

        VehicleLicenceRecord vehicle = Specimens.VehicleLicence(1);
        Vehicle = authority.Issue(vehicle);
        VehicleWithSm2 = authority.Issue(
            Specimens.VehicleLicence(2) with { Plate = "京AD00002", PlateType = "52" },
            issuer: SampleAuthority.BeijingCity, algorithm: KeyAlgorithm.Sm2);
        VehicleWithViolation = authority.Listed(1, authority.Issue(Specimens.VehicleLicence(3)));
        VehicleWithoutInspection = authority.Issue(
            Specimens.VehicleLicence(4) with { InspectionUntil = new DateOnly(2026, 8, 31) });
        VehicleWithoutInsurance = authority.Issue(
            Specimens.VehicleLicence(5) with { InsuranceUntil = new DateOnly(2026, 9, 14) });
        CancelledVehicle = authority.Listed(8, authority.Issue(Specimens.VehicleLicence(6)));

        Borrower = authority.Authorise(Vehicle, "样本乙");
        FormerBorrower = authority.Cancelled(Vehicle, authority.Authorise(Vehicle, "样本丙"));
        Mark = authority.Issue(Specimens.InspectionMark(1));
        PrintedMark = authority.Issue(Specimens.InspectionMark(8));
        Certificate = authority.Issue(Specimens.Deregistration);

        DriverWithSeveralStates = authority.Issue(licence);
        DriverInTibetOnline = authority.Issue(licence, issuer: SampleAuthority.Tibet);
        RevokedDriverInTibet = authority.Listed(9, authority.Issue(licence, issuer: SampleAuthority.Tibet));
        DriverInShanghai = authority.Issue(licence, issuer: SampleAuthority.Shanghai);
        DriverInShandong = authority.Issue(licence, issuer: SampleAuthority.Shandong);
        WantedVehicle = authority.Wanted(authority.Issue(Specimens.VehicleLicence(7)));
        DriverSuspendedUntilToday = authority.Listed(7, authority.Issue(licence));
        DriverSuspendedToday = authority.Issue(licence);
    }

    internal WalletEntry Driver { get; }

    internal WalletEntry DriverWithWrongClock { get; }

    internal WalletEntry DriverInTheLastMonth { get; }

    internal WalletEntry DriverWhoMoved { get; }

    internal WalletEntry SuspendedDriver { get; }

    internal WalletEntry DriverWithTwelvePoints { get; }

    internal WalletEntry DriverOverdueAndPastTheDate { get; }

    internal WalletEntry RevokedDriver { get; }

    internal WalletEntry SupersededDriver { get; }

    internal WalletEntry DriverOfLastYear { get; }

    internal WalletEntry DriverOfTomorrow { get; }

    internal WalletEntry DriverWithSm2 { get; }

    internal WalletEntry DriverInTibet { get; }

    internal WalletEntry DriverOfUnknownIssuer { get; }

    internal WalletEntry Vehicle { get; }

    internal WalletEntry VehicleWithSm2 { get; }

    internal WalletEntry VehicleWithViolation { get; }

    internal WalletEntry VehicleWithoutInspection { get; }

    internal WalletEntry VehicleWithoutInsurance { get; }

    internal WalletEntry CancelledVehicle { get; }

    internal WalletEntry Borrower { get; }

    internal WalletEntry FormerBorrower { get; }

    internal WalletEntry Mark { get; }

    internal WalletEntry PrintedMark { get; }

    internal WalletEntry Certificate { get; }

    internal WalletEntry DriverWithSeveralStates { get; }

    internal WalletEntry DriverInTibetOnline { get; }

    internal WalletEntry RevokedDriverInTibet { get; }

    internal WalletEntry DriverInShanghai { get; }

    internal WalletEntry DriverInShandong { get; }

    internal WalletEntry WantedVehicle { get; }

    /// <summary>Suspended when the base of the lists was published, and no longer when the delta was.</summary>
    internal WalletEntry DriverSuspendedUntilToday { get; }

    /// <summary>The other way round.</summary>
    internal WalletEntry DriverSuspendedToday { get; }
}
