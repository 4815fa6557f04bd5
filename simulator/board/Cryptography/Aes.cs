using System.Security.Cryptography;

namespace ELicense.Simulator.Board.Cryptography;

/// <summary>AES as nanoFramework has it: whole blocks, no padding, key and vector as they were set.</summary>
public class Aes(CipherMode mode)
{
    public CipherMode Mode { get; set; } = mode;

    public byte[] Key { get; set; } = [];

    public byte[] IV { get; set; } = [];

    /// <exception cref="NotSupportedException">The mode is another than CBC, which no driver asks for.</exception>
    public byte[] Decrypt(byte[] data)
    {
        if (Mode != CipherMode.CBC)
        {
            throw new NotSupportedException();
        }

        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = Key;
        return aes.DecryptCbc(data, IV, PaddingMode.None);
    }
}
