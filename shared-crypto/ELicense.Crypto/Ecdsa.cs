using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// ECDSA on P-256 with SHA-256 (FIPS 186-5 section 6.4.2; ES256 of RFC 9053). Both s and n - s hold, as the standard has it: a
/// signature is no identity of a message.
/// </summary>
internal sealed class Ecdsa : WeierstrassScheme
{
    internal Ecdsa()
        : base(new Sha256())
    {
    }

    public override Curve Curve => Curve.P256;

    private protected override void StartMessage(PublicKey key)
    {
    }

    // u = e / s, v = r / s, x = r. The inverse is in Montgomery form and the factors are not, so the products are plain numbers.
    internal override bool Prepare(PrimeField order, WorkSpace work)
    {
        order.Encode(work.S, work.X);
        work.ModularInverse.Compute(order, work.X, work.V);
        order.Multiply(work.E, work.V, work.U);
        order.Reduce(work.U);
        order.Multiply(work.R, work.V, work.V);
        order.Reduce(work.V);
        work.X.Copy(work.R);
        return true;
    }
}
