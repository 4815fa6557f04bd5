using ELicense.Hal;

namespace ELicense.Simulator.Authority.Service;

/// <summary>A terminal as the authority knows it: the other end of the device's secret.</summary>
public sealed class RegisteredDevice(string id, byte[] secret) : IDeviceIdentity
{
    public string Id => id;

    public byte[] Secret => secret;
}
