namespace ELicense.Hal;

/// <summary>The cell of the handheld.</summary>
public interface IBattery
{
    /// <summary>0 to 100; -1 when it cannot be measured.</summary>
    int Percent { get; }

    bool IsCharging { get; }
}
