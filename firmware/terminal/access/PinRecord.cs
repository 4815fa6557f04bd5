using System;
using System.Text;
using ELicense.Hal;

namespace ELicense.Terminal.Access;

/// <summary>
/// What a terminal keeps of its PIN: salt (16 bytes), rounds (4), digest (32). The digest is the last of a chain of
/// HMAC-SHA-256 under a key of the device, the first over salt and digits and each further one over the one before: PBKDF2's
/// (RFC 8018) without the sum of all links, which would cost the interpreter more than an attacker.
/// </summary>
public static class PinRecord
{
    public const string Name = "provisioning/pin";
    public const int SaltLength = 16;

    /// <summary>
    /// About a second on the device, at 0.2 ms for a call of its HMAC and the interpreter around it (planning figure).
    /// </summary>
    public const int Rounds = 4096;

    private const int DigestOffset = SaltLength + 4;
    private const int DigestLength = 32;
    private const int MostRounds = 65536;

    /// <summary>Makes the record; where there is secure randomness for the salt.</summary>
    /// <param name="hash">HMAC-SHA-256.</param>
    /// <param name="identity">The terminal's.</param>
    /// <param name="salt">16 bytes.</param>
    /// <param name="digits">4 to 8.</param>
    /// <exception cref="ArgumentException">These are no digits of a PIN.</exception>
    public static byte[] Make(IKeyedHash hash, IDeviceIdentity identity, byte[] salt, string digits)
    {
        if (!ArePin(digits) || salt.Length != SaltLength)
        {
            throw new ArgumentException("digits");
        }

        byte[] record = new byte[DigestOffset + DigestLength];
        Array.Copy(salt, 0, record, 0, SaltLength);
        Array.Copy(BitConverter.GetBytes(Rounds), 0, record, SaltLength, 4);
        Array.Copy(Digest(hash, identity, record, digits), 0, record, DigestOffset, DigestLength);
        return record;
    }

    /// <summary>True for 4 to 8 digits.</summary>
    public static bool ArePin(string digits)
    {
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] < '0' || digits[i] > '9')
            {
                return false;
            }
        }

        return digits.Length >= 4 && digits.Length <= 8;
    }

    /// <summary>True for a record that digits can be compared with.</summary>
    internal static bool IsWhole(byte[] record)
    {
        if (record == null || record.Length != DigestOffset + DigestLength)
        {
            return false;
        }

        int rounds = BitConverter.ToInt32(record, SaltLength);
        return rounds >= 1 && rounds <= MostRounds;
    }

    /// <summary>Whether these are the digits; takes as long for any.</summary>
    internal static bool Fits(IKeyedHash hash, IDeviceIdentity identity, byte[] record, string digits)
    {
        byte[] digest = Digest(hash, identity, record, digits);
        int difference = 0;
        for (int i = 0; i < DigestLength; i++)
        {
            difference |= digest[i] ^ record[DigestOffset + i];
        }

        return difference == 0;
    }

    private static byte[] Digest(IKeyedHash hash, IDeviceIdentity identity, byte[] record, string digits)
    {
        byte[] key = DeviceKey.Derive(hash, identity, DeviceKey.Pin);
        byte[] text = Encoding.UTF8.GetBytes(digits);
        byte[] link = new byte[SaltLength + text.Length];
        Array.Copy(record, 0, link, 0, SaltLength);
        Array.Copy(text, 0, link, SaltLength, text.Length);
        for (int left = BitConverter.ToInt32(record, SaltLength); left > 0; left--)
        {
            link = hash.Compute(key, link);
        }

        return link;
    }
}
