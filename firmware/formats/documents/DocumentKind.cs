namespace ELicense.Formats.Documents;

public enum DocumentKind
{
    Unknown = 0,
    DrivingLicence = 1,
    VehicleLicence = 2,
    InspectionMark = 3,
    Authorisation = 4,
    DeregistrationCertificate = 5,
}
