namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// A group of prime order n of points of y^2 = x^3 + ax + b: of all of them on P-256 and SM2, where a = -3.
/// </summary>
internal sealed class WeierstrassCurve
{
    internal readonly Curve Name;
    internal readonly CoordinateField Field;
    internal readonly OrderField Order;
    internal readonly AffinePoint Generator = new AffinePoint();

    /// <summary>b, in Montgomery form.</summary>
    internal readonly FieldElement B = new FieldElement();

    private static WeierstrassCurve _p256;
    private static WeierstrassCurve _sm2;

    internal WeierstrassCurve(
        Curve name, CoordinateField field, OrderField order, FieldElement b, FieldElement gx, FieldElement gy)
    {
        Name = name;
        Field = field;
        Order = order;
        field.Encode(b, B);
        field.Encode(gx, Generator.X);
        field.Encode(gy, Generator.Y);
    }

    /// <summary>The curve of that name, made on first use; null for any other than P-256 and SM2.</summary>
    internal static WeierstrassCurve Of(Curve curve)
    {
        switch (curve)
        {
            case Curve.P256:
                return _p256 ??= CreateP256();
            case Curve.Sm2:
                return _sm2 ??= CreateSm2();
            default:
                return null;
        }
    }

    /// <summary>Whether a point is on the curve; x and y in Montgomery form.</summary>
    internal bool Contains(FieldElement x, FieldElement y)
    {
        FieldElement left = new FieldElement(), right = new FieldElement();
        Field.CurveEquation(x, B, right);
        Field.Square(y, left);
        PrimeField.Subtract(left, right, left);
        return Field.IsZero(left, left);
    }

    // FIPS 186-5 and SP 800-186 section 3.2.1.3.
    private static WeierstrassCurve CreateP256()
    {
        return new WeierstrassCurve(
            Curve.P256,
            new P256Field(),
            new OrderField(
                new FieldElement(0xFFFFFFFF, 0x00000000, 0xFFFFFFFF, 0xFFFFFFFF, 0xBCE6FAAD, 0xA7179E84, 0xF3B9CAC2, 0xFC632551),
                new FieldElement(0x0000001F, 0xFFFFFFE0, 0x00000000, 0x00000008, 0x6320AA4B, 0x1D0C2F61, 0x88C6A7A0, 0x739B55E0),
                new FieldElement(0x84B6556A, 0x65587F06, 0x16C8E4AD, 0xAFB16586, 0x1F11FC5B, 0xB2D31A99, 0x45E9CFEE, 0xB48D9EF5),
                0x0E00BC4F),
            new FieldElement(0x5AC635D8, 0xAA3A93E7, 0xB3EBBD55, 0x769886BC, 0x651D06B0, 0xCC53B0F6, 0x3BCE3C3E, 0x27D2604B),
            new FieldElement(0x6B17D1F2, 0xE12C4247, 0xF8BCE6E5, 0x63A440F2, 0x77037D81, 0x2DEB33A0, 0xF4A13945, 0xD898C296),
            new FieldElement(0x4FE342E2, 0xFE1A7F9B, 0x8EE7EB4A, 0x7C0F9E16, 0x2BCE3357, 0x6B315ECE, 0xCBB64068, 0x37BF51F5));
    }

    // GB/T 32918.5-2017 section 2.
    private static WeierstrassCurve CreateSm2()
    {
        return new WeierstrassCurve(
            Curve.Sm2,
            new Sm2Field(),
            new OrderField(
                new FieldElement(0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x7203DF6B, 0x21C6052B, 0x53BBF409, 0x39D54123),
                new FieldElement(0x00000020, 0x00000000, 0x00000000, 0x00000011, 0xBF84129B, 0xC73F5A95, 0x88817ED8, 0xC557DBA0),
                new FieldElement(0xD7904B02, 0xACF4ED88, 0x3F2130EB, 0xFF835115, 0x3B68B26B, 0xA62D739A, 0x5EB8718A, 0xB59B7552),
                0x12350975),
            new FieldElement(0x28E9FA9E, 0x9D9F5E34, 0x4D5A9E4B, 0xCF6509A7, 0xF39789F5, 0x15AB8F92, 0xDDBCBD41, 0x4D940E93),
            new FieldElement(0x32C4AE2C, 0x1F198119, 0x5F990446, 0x6A39C994, 0x8FE30BBF, 0xF2660BE1, 0x715A4589, 0x334C74C7),
            new FieldElement(0xBC3736A2, 0xF4F6779C, 0x59BDCEE3, 0x6B692153, 0xD0A9877C, 0xC62A4740, 0x02DF32E5, 0x2139F0A0));
    }
}
