namespace ELicense.Hal;

/// <summary>HMAC-SHA-256 (RFC 2104, FIPS 180-4): native on the ESP32, some hundred times faster there than managed code.</summary>
public interface IKeyedHash
{
    /// <summary>The 32 bytes of HMAC-SHA-256 over the whole of <paramref name="data"/>.</summary>
    byte[] Compute(byte[] key, byte[] data);
}
