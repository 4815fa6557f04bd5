namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// A point (X / Z^2, Y / Z^3), or infinity, in which case the coordinates mean nothing; Montgomery form. Z is never a multiple of
/// the modulus.
/// </summary>
internal sealed class JacobianPoint
{
    internal readonly FieldElement X = new FieldElement();
    internal readonly FieldElement Y = new FieldElement();
    internal readonly FieldElement Z = new FieldElement();
    internal bool IsInfinity = true;

    /// <summary>Takes q, or -q.</summary>
    internal void Load(CoordinateField field, AffinePoint q, bool negative)
    {
        X.Copy(q.X);
        Y.Copy(q.Y);
        if (negative) Y.Negate();
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
