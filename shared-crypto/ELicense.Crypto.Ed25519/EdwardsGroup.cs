using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto.Ed25519;

/// <summary>
/// The points of edwards25519 as points of y^2 = x^3 + 2x + b, on which the sums of this library work. The way leads over the
/// Montgomery form (RFC 7748 section 4.1): u = (1 + y) / (1 - y), v = c u / x with c^2 = -486664, then X = t^2 u + k and
/// Y = t^3 v, where t^4 is what makes the coefficient 2 and k = t^2 486662 / 3.
/// </summary>
internal sealed class EdwardsGroup
{
    internal readonly WeierstrassCurve Curve;

    private readonly FieldElement _d = new FieldElement(
        0x52036CEE, 0x2B6FFE73, 0x8CC74079, 0x7779E898, 0x00700A4D, 0x4141D8AB, 0x75EB4DCA, 0x135978A3);
    private readonly FieldElement _tSquared = new FieldElement(
        0x49EABFAB, 0xA328BE60, 0x8C60BBD7, 0x171DE4E5, 0xC169A5D2, 0x2CB92F9D, 0x8E11508B, 0x26D44EFE);
    private readonly FieldElement _k = new FieldElement(
        0x4EEF5833, 0xCAE27839, 0xDF0ADF3B, 0xD7D07E35, 0x599BDDAD, 0x664EB1E2, 0xA2806633, 0x27F528A6);
    private readonly FieldElement _ct = new FieldElement(
        0x58F642BD, 0xA501AF70, 0x164CC842, 0x6373B0A0, 0xC295E1EC, 0x99DBF934, 0x1E025749, 0x6AC5AF7D);

    // RFC 8032 section 5.1: the order L and the base point B.
    internal EdwardsGroup()
    {
        Curve = new WeierstrassCurve(
            Crypto.Curve.Ed25519,
            new EdwardsField(),
            new OrderField(
                new FieldElement(0x10000000, 0x00000000, 0x00000000, 0x00000000, 0x14DEF9DE, 0xA2F79CD6, 0x5812631A, 0x5CF5D3ED),
                new FieldElement(0x0FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFD6, 0x56EB3C98, 0xB3BDF026, 0x334C2E60, 0x714DF9ED),
                new FieldElement(0x05046DF0, 0xC268F73B, 0xB1CF485F, 0xD6F9972D, 0x781A1F9B, 0xABD635FC, 0xF7C28362, 0xEB5F9D12),
                0x12547E1B),
            new FieldElement(0x653E25FA, 0x4AA43EB9, 0xCC42C61B, 0x806BCFD1, 0x0E67BC23, 0x09966E90, 0x95A202FE, 0x9AAC731C),
            new FieldElement(0x6830153C, 0x8751299E, 0xCE7179CB, 0xA7DD8A49, 0x2652B210, 0xF8D15E6C, 0xA11C3B17, 0x856BEFF3),
            new FieldElement(0x2D295C49, 0x72CC67E0, 0x13A5866C, 0x1FBE7675, 0xD63631E6, 0xFDA6961F, 0x0A2BE12B, 0x5039622A));
    }

    /// <summary>Decodes a point, RFC 8032 section 5.1.3, strictly: y below p, and no sign for x = 0.</summary>
    /// <returns>False when the bytes are no point, or one of the two with x = 0, which have no place in the Montgomery
    /// form.</returns>
    internal bool Decode(WorkSpace work, byte[] bytes, AffinePoint point)
    {
        CoordinateField field = Curve.Field;
        FieldElement a = work.Points[0].X, b = work.Points[0].Y, x = work.Points[1].X, y = work.Points[1].Y;
        long sign = bytes[31] >> 7;
        y.ReadLittleEndian(bytes, 0);
        y.L8 &= 0x7FFFFF;
        if (FieldElement.Compare(y, field.Modulus) >= 0 || !FindAbscissa(work, sign))
        {
            return false;
        }

        // 1 / ((1 - y) x) gives u and u / x.
        PrimeField.Subtract(field.One, y, a);
        field.Multiply(a, x, b);
        work.ModularInverse.Compute(field, b, work.E);
        PrimeField.Add(field.One, y, b);
        field.Multiply(work.E, b, b); // u / x
        field.Multiply(b, x, a);
        field.Multiply(a, _tSquared, a);
        PrimeField.Add(a, _k, point.X);
        field.Multiply(b, _ct, b);
        field.Multiply(b, _tSquared, point.Y);
        field.Reduce(point.X);
        return true;
    }

    /// <summary>Encodes a point of the group that B generates, RFC 8032 section 5.1.2.</summary>
    internal void Encode(WorkSpace work, JacobianPoint point, byte[] bytes)
    {
        CoordinateField field = Curve.Field;
        FieldElement x = work.Points[1].X, y = work.Points[1].Y;
        if (point.IsInfinity)
        {
            x.SetZero();
            y.SetOne();
        }
        else
        {
            ToEdwards(work, field, point);
        }
        y.WriteLittleEndian(bytes, 0);
        if ((x.L0 & 1) != 0)
        {
            bytes[31] |= 0x80;
        }
    }

    // x^2 = (y^2 - 1) / (d y^2 + 1); d y^2 is never -1, because -1 / d is no square.
    private bool FindAbscissa(WorkSpace work, long sign)
    {
        CoordinateField field = Curve.Field;
        FieldElement a = work.Points[0].X, b = work.Points[0].Y, x = work.Points[1].X, y = work.Points[1].Y;
        field.Square(y, a);
        field.Multiply(a, _d, b);
        PrimeField.Add(b, field.One, b);
        PrimeField.Subtract(a, field.One, a);
        work.ModularInverse.Compute(field, b, work.E);
        field.Multiply(work.E, a, a);
        field.SquareRoot(a, work.Points[2], x);
        field.Square(x, b);
        PrimeField.Subtract(b, a, b);
        if (!field.IsZero(b, b))
        {
            return false;
        }

        field.Reduce(x);
        if (x.IsZero)
        {
            return false;
        }

        if ((x.L0 & 1) != sign)
        {
            PrimeField.Subtract(field.Modulus, x, x);
        }

        x.Carry();
        return true;
    }

    // With z = Z^2, n = X - (k + t^2) z and m = X - (k - t^2) z: y = n / m and x = c t (X - k z) Z / Y.
    private void ToEdwards(WorkSpace work, CoordinateField field, JacobianPoint p)
    {
        FieldElement a = work.Points[0].X, b = work.Points[0].Y, x = work.Points[1].X, y = work.Points[1].Y;
        FieldElement z = work.Work;
        field.Square(p.Z, z);
        field.Multiply(z, _k, a);
        field.Multiply(z, _tSquared, b);
        PrimeField.Subtract(p.X, a, x);
        PrimeField.Subtract(x, b, y);
        PrimeField.Add(x, b, b);
        x.Carry();
        y.Carry();
        b.Carry();
        field.Multiply(b, p.Y, z);
        work.ModularInverse.Compute(field, z, work.E); // of m Y, which is 0 for points of even order only
        field.Multiply(y, p.Y, y);
        field.Multiply(y, work.E, y);
        field.Multiply(x, p.Z, x);
        field.Multiply(x, b, x);
        field.Multiply(x, work.E, x);
        field.Multiply(x, _ct, x);
        field.Reduce(x);
        field.Reduce(y);
    }
}
