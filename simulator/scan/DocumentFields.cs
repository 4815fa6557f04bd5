using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Simulator.Scan;

/// <summary>The fields of a document by the names that --json gives them, days as yyyy-mm-dd.</summary>
public static class DocumentFields
{
    /// <summary>The name of a kind in --json.</summary>
    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.DrivingLicence => "driving-licence",
        DocumentKind.VehicleLicence => "vehicle-licence",
        DocumentKind.InspectionMark => "inspection-mark",
        DocumentKind.Authorisation => "authorisation",
        DocumentKind.DeregistrationCertificate => "deregistration-certificate",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The fields that the document has, in the order of docs/format.md.</summary>
    public static Dictionary<string, object> Of(Document document) => Of(document, _ => true);

    /// <summary>Those among them that may be shown.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isShown">By the field's key in docs/format.md, section 5.</param>
    public static Dictionary<string, object> Of(Document document, Func<int, bool> isShown) =>
        ByKey(document).Where((field, i) => field.Value != null && isShown(i + 1))
            .ToDictionary(field => field.Name, field => field.Value!);

    // Keys are 1, 2, 3 ... without a gap.
    private static (string Name, object? Value)[] ByKey(Document document) => document switch
    {
        DrivingLicence d =>
        [
            ("name", d.Name), ("sex", d.Sex), ("birthYear", d.BirthYear), ("idTail", d.IdTail), ("number", d.Number),
            ("classes", d.Classes), ("firstIssue", Day(d.FirstIssue)), ("validFrom", Day(d.ValidFrom)),
            ("validUntil", Day(d.ValidUntil)), ("points", d.Points), ("conditions", d.Conditions), ("fileNumber", d.FileNumber),
            ("issuingOffice", d.IssuingOffice),
        ],
        VehicleLicence v =>
        [
            ("plate", v.Plate), ("plateType", v.PlateType), ("vehicleType", v.VehicleType), ("owner", v.Owner), ("use", v.Use),
            ("makeAndModel", v.MakeAndModel), ("vin", v.Vin), ("engine", v.Engine), ("registered", Day(v.Registered)),
            ("issued", Day(v.Issued)), ("inspectionUntil", Day(v.InspectionUntil)),
            ("insuranceUntil", v.InsuranceUntil == 0 ? null : Day(v.InsuranceUntil)),
        ],
        InspectionMark m => [("plate", m.Plate), ("vinTail", m.VinTail), ("validUntil", Day(m.ValidUntil))],
        Authorisation a =>
        [
            ("plate", a.Plate), ("vinTail", a.VinTail), ("owner", a.Owner), ("grantee", a.Grantee),
            ("granteeIdTail", a.GranteeIdTail), ("purposes", a.Purposes), ("validFrom", Day(a.ValidFrom)),
            ("validUntil", Day(a.ValidUntil)),
        ],
        DeregistrationCertificate c =>
        [
            ("vin", c.Vin), ("plate", c.Plate), ("day", Day(c.Day)), ("reason", c.Reason), ("recycler", c.Recycler),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };

    /// <summary>What a person calls the document at a glance: a name or a plate.</summary>
    public static string Headline(Document document) => document switch
    {
        DrivingLicence d => $"{d.Name} {d.Classes}",
        VehicleLicence v => v.Plate,
        InspectionMark m => m.Plate,
        Authorisation a => $"{a.Grantee} {a.Plate}",
        DeregistrationCertificate c => c.Plate,
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };

    private static string Day(int day) => CivilDate.ToText(day);
}
