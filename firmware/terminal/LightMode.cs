namespace ELicense.Terminal;

/// <summary>What decides about the front light.</summary>
public enum LightMode
{
    /// <summary>The clock.</summary>
    Automatic = 0,

    On = 1,

    Off = 2,
}
