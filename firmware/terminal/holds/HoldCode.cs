namespace ELicense.Terminal.Holds;

/// <summary>What an officer has held although there is no paper to take. Numbers are kept for good: they stand in logs.</summary>
public enum HoldCode
{
    Unknown = 0,

    /// <summary>扣留驾驶证.</summary>
    LicenceHeld = 1,

    /// <summary>扣留机动车.</summary>
    VehicleImpounded = 2,
}
