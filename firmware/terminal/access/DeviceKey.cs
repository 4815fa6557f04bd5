using System.Text;
using ELicense.Hal;

namespace ELicense.Terminal.Access;

/// <summary>
/// Keys made of the device's secret, one for each use, so that what is seen of one tells nothing about another (the expansion of
/// HKDF, RFC 5869, section 2.3, with one block).
/// </summary>
public static class DeviceKey
{
    public const string AuditChain = "ELC1-audit-chain";
    public const string AuditSubject = "ELC1-audit-subject";
    public const string Hold = "ELC1-hold";
    public const string Message = "ELC1-message";
    public const string Pin = "ELC1-pin";

    /// <summary>32 bytes; null before provisioning.</summary>
    /// <param name="hash">HMAC-SHA-256.</param>
    /// <param name="identity">Whose secret.</param>
    /// <param name="use">One of the constants here.</param>
    public static byte[] Derive(IKeyedHash hash, IDeviceIdentity identity, string use)
    {
        // The challenge hashes 16 bytes under the same secret, so no use here has 15 letters.
        return identity.Secret == null ? null : hash.Compute(identity.Secret, Encoding.UTF8.GetBytes(use + "\x01"));
    }
}
