using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// Whether somebody who showed a licence may drive each vehicle: the classes cover it, and he is its owner or holds a live
/// authorisation for driving it. Of several people the one who may do most is taken for the driver.
/// </summary>
internal sealed class DriverRule
{
    private const int Driving = 1;

    private readonly Report[] _drivers;
    private readonly Report[] _vehicles;
    private readonly Report[] _authorisations;
    private readonly StopFindings _findings;

    internal DriverRule(StopDocuments documents, StopFindings findings)
    {
        _drivers = documents.Proven(DocumentKind.DrivingLicence);
        _vehicles = documents.Proven(DocumentKind.VehicleLicence);
        _authorisations = documents.Proven(DocumentKind.Authorisation);
        _findings = findings;
    }

    internal void Judge()
    {
        for (int i = 0; i < _vehicles.Length && _drivers.Length > 0; i++)
        {
            Judge((VehicleLicence)_vehicles[i].Document);
        }
    }

    private void Judge(VehicleLicence vehicle)
    {
        int leastCost = int.MaxValue;
        int classReason = 0;
        int driverReason = 0;
        for (int i = 0; i < _drivers.Length; i++)
        {
            DrivingLicence driver = (DrivingLicence)_drivers[i].Document;
            int ofClass = ClassRule.Judge(driver, vehicle);
            int ofDriver = RightOf(driver, vehicle);
            int cost = Cost(ofClass, ofDriver);
            if (cost < leastCost)
            {
                leastCost = cost;
                classReason = ofClass;
                driverReason = ofDriver;
            }
        }

        Add(classReason);
        Add(driverReason);
        if (driverReason == ReasonCode.DriverNotAuthorised)
        {
            _findings.Miss((int)DocumentKind.Authorisation);
        }
    }

    // Whom it is taken for must not depend on who showed first: the numbers break what gravity leaves even. They are below 1,000.
    private static int Cost(int ofClass, int ofDriver)
    {
        int first = ofClass == 0 ? 0 : new Reason(ofClass, 0).Gravity;
        int second = ofDriver == 0 ? 0 : new Reason(ofDriver, 0).Gravity;
        int gravest = first > second ? first : second;
        return ((gravest * 8 + first + second) * 1000 + ofDriver) * 1000 + ofClass;
    }

    /// <summary>Why this person may not use the vehicle; 0 when he may.</summary>
    private int RightOf(DrivingLicence driver, VehicleLicence vehicle)
    {
        if (driver.Name == vehicle.Owner)
        {
            return 0;
        }

        int reason = ReasonCode.DriverNotAuthorised;
        for (int i = 0; i < _authorisations.Length && reason != 0; i++)
        {
            int ofThis = RightOf(driver, vehicle, _authorisations[i]);
            reason = ofThis == 0 || ofThis > reason ? ofThis : reason;
        }

        return reason;
    }

    private static int RightOf(DrivingLicence driver, VehicleLicence vehicle, Report report)
    {
        Authorisation authorisation = (Authorisation)report.Document;
        bool isForBoth = authorisation.Grantee == driver.Name && authorisation.GranteeIdTail == driver.IdTail
            && authorisation.Owner == vehicle.Owner
            && VehicleIdentity.Of(authorisation).IsSame(VehicleIdentity.Of(vehicle));
        if (!isForBoth)
        {
            return ReasonCode.DriverNotAuthorised;
        }

        if (!IsForDriving(authorisation))
        {
            return ReasonCode.AuthorisationNotForDriving;
        }

        bool isLive = report.Verdict == Verdict.Pass || report.Verdict == Verdict.Notice;
        return isLive ? 0 : ReasonCode.AuthorisationNotLive;
    }

    private static bool IsForDriving(Authorisation authorisation)
    {
        for (int i = 0; i < authorisation.Purposes.Length; i++)
        {
            if (authorisation.Purposes[i] == Driving)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(int code)
    {
        if (code != 0)
        {
            _findings.Add(code);
        }
    }
}
