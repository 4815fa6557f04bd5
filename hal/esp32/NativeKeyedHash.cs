using System.Security.Cryptography;

namespace ELicense.Hal.Esp32;

/// <summary>HMAC-SHA-256 by mbedTLS in the firmware, which uses the ESP32's SHA accelerator.</summary>
public sealed class NativeKeyedHash : IKeyedHash
{
    public byte[] Compute(byte[] key, byte[] data)
    {
        return HMACSHA256.HashData(key, data);
    }
}
