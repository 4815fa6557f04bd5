using ELicense.Formats.Documents;
using ELicense.Verification;

namespace ELicense.Simulator.Verify;

/// <summary>
/// Which field of a document a reason speaks of: whoever may not see the field must not read it out of the reason.
/// </summary>
internal static class FieldReason
{
    /// <summary>The field's key in docs/format.md, section 5; 0 for a reason that speaks of none.</summary>
    internal static int FieldOf(DocumentKind kind, int code) => (kind, code) switch
    {
        (DocumentKind.DrivingLicence, ReasonCode.LicenceEnded or ReasonCode.ExpiresSoon) => 9,
        (DocumentKind.DrivingLicence, ReasonCode.LicenceNotBegun) => 8,
        (DocumentKind.DrivingLicence, ReasonCode.OverScored) => 10,
        (DocumentKind.VehicleLicence, ReasonCode.InspectionOverdue) => 11,
        (DocumentKind.VehicleLicence, ReasonCode.InsuranceEnded) => 12,
        (DocumentKind.InspectionMark, ReasonCode.InspectionOverdue) => 3,
        (DocumentKind.Authorisation, ReasonCode.AuthorisationNotBegun) => 7,
        (DocumentKind.Authorisation, ReasonCode.AuthorisationEnded) => 8,
        _ => 0,
    };
}
