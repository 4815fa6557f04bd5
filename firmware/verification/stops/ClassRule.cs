using ELicense.Formats.Documents;

namespace ELicense.Verification.Stops;

/// <summary>Whether the driver's classes cover the vehicle.</summary>
internal static class ClassRule
{
    /// <summary>The reason's code; 0 when they do.</summary>
    internal static int Judge(DrivingLicence driver, VehicleLicence vehicle)
    {
        string asked = VehicleTypes.ClassFor(vehicle.VehicleType, vehicle.Use);
        int covered = LicenceClasses.CoveredBy(driver.Classes);
        if (asked == null)
        {
            return ReasonCode.ClassNotJudged;
        }

        if ((covered & LicenceClasses.BitOf(asked)) != 0)
        {
            return 0;
        }

        // A registration does not say what gearbox the vehicle has.
        int automatic = LicenceClasses.BitOf("C2") | LicenceClasses.BitOf("C5");
        if (asked == "C1" && (covered & automatic) != 0)
        {
            return ReasonCode.AutomaticOnly;
        }

        return (covered & LicenceClasses.Unknown) != 0 ? ReasonCode.ClassNotJudged : ReasonCode.ClassDoesNotCover;
    }
}
