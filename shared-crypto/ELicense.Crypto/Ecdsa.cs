using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// ECDSA on P-256 with SHA-256 (FIPS 186-5 section 6.4.2; ES256 of RFC 9053). Both s and n - s hold, as the standard has it: a
/// signature is no identity of a message.
/// </summary>
internal sealed class Ecdsa : WeierstrassScheme
{
    internal Ecdsa()
        : base(Curve.P256, new Sha256())
    {
    }

    private protected override void StartMessage(PublicKey key)
    {
    }

    // u = e / s, v = r / s, x = r. The inverse is in Montgomery form and the factors are not, so the products are plain numbers.
    internal override bool Prepare(
        WorkSpace work, PrimeField order, FieldElement r, FieldElement s, FieldElement e, FieldElement u, FieldElement v, FieldElement x)
    {
        order.Encode(s, x);
        work.ModularInverse.Compute(order, x, v);
        order.Multiply(e, v, u);
        order.Reduce(u);
        order.Multiply(r, v, v);
        order.Reduce(v);
        x.Copy(r);
        return true;
    }
}
