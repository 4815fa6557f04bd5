namespace ELicense.Hal;

/// <summary>AES-128 in CBC mode (FIPS 197, NIST SP 800-38A), native on the ESP32. It proves nothing: check a tag before you decrypt.</summary>
public interface ICipher
{
    /// <summary>Decrypts whole blocks, without padding.</summary>
    /// <param name="key">16 bytes.</param>
    /// <param name="vector">16 bytes: the initialisation vector, or the last block of ciphertext before these.</param>
    /// <param name="data">A multiple of 16 bytes.</param>
    /// <returns>As many bytes.</returns>
    byte[] Decrypt(byte[] key, byte[] vector, byte[] data);
}
