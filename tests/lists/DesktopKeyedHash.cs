using System.Security.Cryptography;
using ELicense.Hal;

namespace ELicense.Tests.Lists;

internal sealed class DesktopKeyedHash : IKeyedHash
{
    public byte[] Compute(byte[] key, byte[] data) => HMACSHA256.HashData(key, data);
}
