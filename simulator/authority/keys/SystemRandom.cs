using System.Security.Cryptography;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>The operating system's random source.</summary>
public sealed class SystemRandom : IRandomSource
{
    public void Fill(Span<byte> buffer) => RandomNumberGenerator.Fill(buffer);
}
