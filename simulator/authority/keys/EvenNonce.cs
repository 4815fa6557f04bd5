using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace ELicense.Simulator.Authority.Keys;

/// <summary>
/// Of the nonces k and n - k the one whose point has an even y. Both give the same r, and with an even y a terminal verifies a key
/// that it never saw with half the work (docs/signatures.md). On P-256 that is (r, s) or (r, n - s), both of them standard.
/// </summary>
internal sealed class EvenNonce(ECDomainParameters domain, IDsaKCalculator nonces) : IDsaKCalculator
{
    public bool IsDeterministic => nonces.IsDeterministic;

    internal static BigInteger Choose(ECDomainParameters domain, BigInteger k)
    {
        bool isOdd = domain.G.Multiply(k).Normalize().AffineYCoord.TestBitZero();
        return isOdd ? domain.N.Subtract(k) : k;
    }

    public void Init(BigInteger n, SecureRandom random) => nonces.Init(n, random);

    public void Init(BigInteger n, BigInteger d, byte[] message) => nonces.Init(n, d, message);

    public BigInteger NextK() => Choose(domain, nonces.NextK());
}
