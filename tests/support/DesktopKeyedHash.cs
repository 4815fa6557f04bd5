using System.Security.Cryptography;
using ELicense.Hal;

namespace ELicense.Tests.Support;

public sealed class DesktopKeyedHash : IKeyedHash
{
    public byte[] Compute(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}
