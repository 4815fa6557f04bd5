using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>
/// Whether the documents speak of vehicles that can exist: one plate with one VIN, one owner, not deregistered.
/// </summary>
internal sealed class VehicleRule
{
    private readonly Document[] _documents;
    private readonly StopFindings _findings;

    internal VehicleRule(StopDocuments documents, StopFindings findings)
    {
        _documents = documents.Genuine();
        _findings = findings;
    }

    internal void Judge()
    {
        bool isAnyRegistered = false;
        for (int i = 0; i < _documents.Length; i++)
        {
            isAnyRegistered = isAnyRegistered || _documents[i].Kind == DocumentKind.VehicleLicence;
            for (int k = 0; k < i; k++)
            {
                JudgePair(_documents[i], _documents[k]);
            }
        }

        for (int i = 0; i < _documents.Length && isAnyRegistered; i++)
        {
            JudgeMark(_documents[i]);
        }
    }

    private void JudgePair(Document first, Document second)
    {
        if (first.Kind == DocumentKind.DeregistrationCertificate)
        {
            JudgeDeregistration((DeregistrationCertificate)first, second);
        }
        else if (second.Kind == DocumentKind.DeregistrationCertificate)
        {
            JudgeDeregistration((DeregistrationCertificate)second, first);
        }
        else if (first.Kind != DocumentKind.DrivingLicence && second.Kind != DocumentKind.DrivingLicence
            && VehicleIdentity.Of(first).Contradicts(VehicleIdentity.Of(second)))
        {
            _findings.Add(ReasonCode.VehiclesContradict);
        }
    }

    // A plate may be given to another vehicle once its first is deregistered; then the new one is registered later.
    private void JudgeDeregistration(DeregistrationCertificate certificate, Document other)
    {
        bool isOnTheRoad;
        switch (other.Kind)
        {
            case DocumentKind.VehicleLicence:
                VehicleLicence licence = (VehicleLicence)other;
                isOnTheRoad = licence.Vin == certificate.Vin
                    || (licence.Plate == certificate.Plate && licence.Registered < certificate.Day);
                break;
            case DocumentKind.InspectionMark:
            case DocumentKind.Authorisation:
                isOnTheRoad = VehicleIdentity.Of(other).IsSame(VehicleIdentity.Of(certificate));
                break;
            default:
                isOnTheRoad = false;
                break;
        }

        if (isOnTheRoad)
        {
            _findings.Add(ReasonCode.DeregisteredOnTheRoad);
        }
    }

    private void JudgeMark(Document mark)
    {
        if (mark.Kind != DocumentKind.InspectionMark)
        {
            return;
        }

        VehicleIdentity marked = VehicleIdentity.Of(mark);
        bool isFound = false;
        for (int i = 0; i < _documents.Length && !isFound; i++)
        {
            isFound = _documents[i].Kind == DocumentKind.VehicleLicence && VehicleIdentity.Of(_documents[i]).IsSame(marked);
        }

        if (!isFound)
        {
            _findings.Add(ReasonCode.MarkOfAnotherVehicle);
        }
    }
}
