using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// Whether an authorisation was given by the owner that the registration names. Names are compared only when both are proven.
/// </summary>
internal static class OwnerRule
{
    internal static void Judge(StopDocuments documents, StopFindings findings)
    {
        Report[] vehicles = documents.Proven(DocumentKind.VehicleLicence);
        Report[] authorisations = documents.Proven(DocumentKind.Authorisation);
        for (int i = 0; i < authorisations.Length; i++)
        {
            Authorisation authorisation = (Authorisation)authorisations[i].Document;
            for (int k = 0; k < vehicles.Length; k++)
            {
                VehicleLicence vehicle = (VehicleLicence)vehicles[k].Document;
                bool isOfVehicle = VehicleIdentity.Of(authorisation).IsSame(VehicleIdentity.Of(vehicle));
                if (isOfVehicle && authorisation.Owner != vehicle.Owner)
                {
                    findings.Add(ReasonCode.OwnersContradict);
                }
            }
        }
    }
}
