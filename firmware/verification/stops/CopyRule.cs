using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// Two different codes of one kind for one person, or for one vehicle: nobody has two, so one of them is somebody else's copy.
/// </summary>
internal static class CopyRule
{
    internal static void Judge(StopDocuments documents, StopFindings findings)
    {
        Document[] genuine = documents.Genuine();
        for (int i = 0; i < genuine.Length; i++)
        {
            for (int k = 0; k < i; k++)
            {
                if (genuine[i].Kind == genuine[k].Kind && AreOfTheSame(genuine[i], genuine[k]))
                {
                    findings.Add(ReasonCode.TwoCodesOfOneKind);
                }
            }
        }
    }

    private static bool AreOfTheSame(Document first, Document second)
    {
        switch (first.Kind)
        {
            case DocumentKind.DrivingLicence:
                return AreOfOnePerson((DrivingLicence)first, (DrivingLicence)second);
            case DocumentKind.VehicleLicence:
                return ((VehicleLicence)first).Vin == ((VehicleLicence)second).Vin;
            default:
                return false;
        }
    }

    private static bool AreOfOnePerson(DrivingLicence first, DrivingLicence second)
    {
        return first.Number == second.Number
            || (first.Name == second.Name && first.BirthYear == second.BirthYear && first.IdTail == second.IdTail);
    }
}
