namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// A point (X / Z^2, Y / Z^3), or infinity, in which case the coordinates mean nothing; Montgomery form. Z is never a multiple of
/// the modulus.
/// </summary>
internal sealed class JacobianPoint
{
    internal readonly FieldElement X;
    internal readonly FieldElement Y;
    internal readonly FieldElement Z;
    internal bool IsInfinity = true;

    internal JacobianPoint()
        : this(new FieldElement(), new FieldElement(), new FieldElement())
    {
    }

    /// <summary>Takes its coordinates' place in memory from others.</summary>
    internal JacobianPoint(FieldElement x, FieldElement y, FieldElement z)
    {
        X = x;
        Y = y;
        Z = z;
    }

    /// <summary>Takes q, or -q.</summary>
    internal void Load(CoordinateField field, AffinePoint q, bool negative)
    {
        X.Copy(q.X);
        Y.Copy(q.Y);
        if (negative)
        {
            Y.Negate();
        }

        field.Fold(X);
        Z.Copy(field.One);
        IsInfinity = false;
    }

    internal void Copy(JacobianPoint p)
    {
        X.Copy(p.X);
        Y.Copy(p.Y);
        Z.Copy(p.Z);
        IsInfinity = p.IsInfinity;
    }
}
