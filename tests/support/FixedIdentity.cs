using ELicense.Hal;

namespace ELicense.Tests.Support;

public sealed class FixedIdentity : IDeviceIdentity
{
    public string Id => "SPECIMEN-TERMINAL";

    public byte[] Secret { get; set; } = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
}
