using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>SM2 with SM3 (GB/T 32918.2-2016 section 7).</summary>
internal sealed class Sm2 : WeierstrassScheme
{
    /// <summary>The bit length of an identity is a number of 16 bits.</summary>
    internal const int MaximumUserIdLength = 8191;

    internal Sm2()
        : base(new Sm3())
    {
    }

    public override Curve Curve => Curve.Sm2;

    /// <summary>Z_A = SM3(ENTL, ID, a, b, xG, yG, xA, yA), section 5.5.</summary>
    internal static byte[] HashUser(PublicKey key, MessageDigest digest)
    {
        byte[] parameters = CurveParameters();
        byte[] bits = { (byte)(key.UserId.Length >> 5), (byte)(key.UserId.Length << 3) };
        byte[] hash = new byte[32];
        digest.Reset();
        digest.Update(bits, 0, 2);
        digest.Update(key.UserId, 0, key.UserId.Length);
        digest.Update(parameters, 0, parameters.Length);
        digest.Update(key.X, 0, 32);
        digest.Update(key.Y, 0, 32);
        digest.Finish(hash, 0);
        return hash;
    }

    private protected override void StartMessage(PublicKey key)
    {
        Digest.Update(key.UserHash(Digest), 0, 32);
    }

    // u = s, v = t = r + s, x = r - e, all modulo n; t = 0 is refused.
    internal override bool Prepare(PrimeField order, WorkSpace work)
    {
        work.U.Copy(work.S);
        PrimeField.Add(work.R, work.S, work.V);
        order.Reduce(work.V);
        PrimeField.Subtract(work.R, work.E, work.X);
        order.Reduce(work.X);
        return !work.V.IsZero;
    }

    // a, b, xG, yG of GB/T 32918.5-2017 section 2, 32 bytes each.
    private static byte[] CurveParameters()
    {
        WeierstrassCurve curve = WeierstrassCurve.Of(Curve.Sm2);
        FieldElement[] elements = { curve.Field.A, curve.B, curve.Generator.X, curve.Generator.Y };
        FieldElement number = new FieldElement();
        byte[] parameters = new byte[128];
        for (int i = 0; i < 4; i++)
        {
            curve.Field.Decode(elements[i], number);
            number.Write(parameters, 32 * i);
        }
        return parameters;
    }
}
