using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// Which vehicle a document speaks of: its plate and the last six characters of its VIN, which all kinds but the licence have.
/// </summary>
public sealed class VehicleIdentity
{
    private const int TailLength = 6;

    private VehicleIdentity(string plate, string vinTail)
    {
        Plate = plate;
        VinTail = vinTail;
    }

    public string Plate { get; }

    public string VinTail { get; }

    /// <summary>Null for a driving licence.</summary>
    public static VehicleIdentity Of(Document document)
    {
        switch (document.Kind)
        {
            case DocumentKind.VehicleLicence:
                VehicleLicence licence = (VehicleLicence)document;
                return new VehicleIdentity(licence.Plate, TailOf(licence.Vin));
            case DocumentKind.InspectionMark:
                InspectionMark mark = (InspectionMark)document;
                return new VehicleIdentity(mark.Plate, mark.VinTail);
            case DocumentKind.Authorisation:
                Authorisation authorisation = (Authorisation)document;
                return new VehicleIdentity(authorisation.Plate, authorisation.VinTail);
            case DocumentKind.DeregistrationCertificate:
                DeregistrationCertificate certificate = (DeregistrationCertificate)document;
                return new VehicleIdentity(certificate.Plate, TailOf(certificate.Vin));
            default:
                return null;
        }
    }

    /// <summary>True when plate and VIN are both the same.</summary>
    public bool IsSame(VehicleIdentity other)
    {
        return Plate == other.Plate && VinTail == other.VinTail;
    }

    /// <summary>True when one is the same and the other is not: no two vehicles are like that.</summary>
    internal bool Contradicts(VehicleIdentity other)
    {
        return (Plate == other.Plate) != (VinTail == other.VinTail);
    }

    // A VIN has 17 bytes of UTF-8, and fewer characters where they are not Latin.
    private static string TailOf(string vin)
    {
        return vin.Length <= TailLength ? vin : vin.Substring(vin.Length - TailLength);
    }
}
