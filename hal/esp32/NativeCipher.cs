using System.Security.Cryptography;

namespace ELicense.Hal.Esp32;

/// <summary>AES-128 in CBC mode by mbedTLS in the firmware, which uses the ESP32's AES accelerator.</summary>
public sealed class NativeCipher : ICipher
{
    public byte[] Decrypt(byte[] key, byte[] vector, byte[] data)
    {
        Aes aes = new Aes(CipherMode.CBC);
        aes.Key = key;
        aes.IV = vector;
        return aes.Decrypt(data);
    }
}
