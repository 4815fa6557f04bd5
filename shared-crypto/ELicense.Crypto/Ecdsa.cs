using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// ECDSA on P-256 with SHA-256 (FIPS 186-5 section 6.4.2; ES256 of RFC 9053). Both s and n - s hold, as the standard has it: a
/// signature is no identity of a message.
/// </summary>
internal sealed class Ecdsa : WeierstrassScheme
{
    private readonly FieldElement _inverse = new FieldElement();
    private readonly FieldElement _work = new FieldElement();

    internal Ecdsa()
        : base(Curve.P256, new Sha256())
    {
    }

    private protected override void StartMessage(PublicKey key)
    {
    }

    // u = e / s, v = r / s, x = r. The inverse is in Montgomery form and the factors are not, so the products are plain numbers.
    internal override bool Prepare(
        PrimeField order, FieldElement r, FieldElement s, FieldElement e, FieldElement u, FieldElement v, FieldElement x)
    {
        order.Encode(s, _work);
        order.Invert(_work, _inverse);
        order.Multiply(e, _inverse, u);
        order.Reduce(u);
        order.Multiply(r, _inverse, v);
        order.Reduce(v);
        x.Copy(r);
        return true;
    }
}
