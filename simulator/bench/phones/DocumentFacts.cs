using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>What a document says, field by field, for a page that puts names beside it. Days are yyyy-mm-dd, purposes numbers.</summary>
internal static class DocumentFacts
{
    /// <summary>The name or the plate.</summary>
    public static string Headline(Document document) => document switch
    {
        DrivingLicence licence => licence.Name,
        VehicleLicence vehicle => vehicle.Plate,
        InspectionMark mark => mark.Plate,
        Authorisation authorisation => authorisation.Plate,
        DeregistrationCertificate certificate => certificate.Plate,
        _ => "",
    };

    public static IReadOnlyDictionary<string, object> Of(Document document) => document switch
    {
        DrivingLicence licence => OfDrivingLicence(licence),
        VehicleLicence vehicle => OfVehicleLicence(vehicle),
        InspectionMark mark => Facts(("plate", mark.Plate), ("vin", mark.VinTail), ("validUntil", Day(mark.ValidUntil))),
        Authorisation authorisation => OfAuthorisation(authorisation),
        DeregistrationCertificate certificate => Facts(
            ("plate", certificate.Plate), ("vin", certificate.Vin), ("day", Day(certificate.Day)), ("reason", certificate.Reason)),
        _ => Facts(),
    };

    private static Dictionary<string, object> OfDrivingLicence(DrivingLicence licence) => Facts(
        ("name", licence.Name),
        ("sex", licence.Sex),
        ("birthYear", licence.BirthYear),
        ("number", licence.Number),
        ("classes", licence.Classes),
        ("firstIssue", Day(licence.FirstIssue)),
        ("validUntil", Day(licence.ValidUntil)),
        ("points", licence.Points),
        ("office", licence.IssuingOffice));

    private static Dictionary<string, object> OfVehicleLicence(VehicleLicence vehicle) => Facts(
        ("plate", vehicle.Plate),
        ("vehicleType", vehicle.VehicleType),
        ("owner", vehicle.Owner),
        ("use", vehicle.Use),
        ("model", vehicle.MakeAndModel),
        ("vin", vehicle.Vin),
        ("registered", Day(vehicle.Registered)),
        ("inspectionUntil", Day(vehicle.InspectionUntil)));

    private static Dictionary<string, object> OfAuthorisation(Authorisation authorisation) => Facts(
        ("plate", authorisation.Plate),
        ("owner", authorisation.Owner),
        ("grantee", authorisation.Grantee),
        ("purposes", authorisation.Purposes),
        ("validFrom", Day(authorisation.ValidFrom)),
        ("validUntil", Day(authorisation.ValidUntil)));

    private static string Day(int day) => CivilDate.ToText(day);

    private static Dictionary<string, object> Facts(params (string Name, object Value)[] facts) =>
        facts.ToDictionary(fact => fact.Name, fact => fact.Value);
}
