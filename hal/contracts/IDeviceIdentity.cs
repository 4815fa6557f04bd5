namespace ELicense.Hal;

/// <summary>Who this terminal is. Provisioning writes it; the device has no source of secure randomness of its own.</summary>
public interface IDeviceIdentity
{
    /// <summary>Shown to officers and sent to services; at most 32 characters. Null before provisioning.</summary>
    string Id { get; }

    /// <summary>32 bytes that never leave the terminal, for the audit chain and the challenge. Null before provisioning.</summary>
    byte[] Secret { get; }
}
