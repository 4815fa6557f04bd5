namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// The memory of a verification: one set of it serves all schemes, one signature at a time. A field element takes 120 bytes of
/// the device's heap, so whatever is not needed at the same time shares its place.
/// </summary>
internal sealed class WorkSpace
{
    // Sixteen sums an inversion: with thirty-two a known key would be verified with 13,000 instructions less and 3 KB more.
    private const int Shared = 16;

    /// <summary>The numbers of a signature and its hash, free after the scheme has made U, V and X of them.</summary>
    internal readonly FieldElement R = new FieldElement(), S = new FieldElement(), E = new FieldElement();

    /// <summary>The question: whether U * G + V * Q has the coordinate X.</summary>
    internal readonly FieldElement U = new FieldElement(), V = new FieldElement(), X = new FieldElement();

    /// <summary>The hash of the message, at most 64 bytes, until E or V is made of it; then free.</summary>
    internal readonly byte[] Hash = new byte[64];

    internal readonly FieldElement Work = new FieldElement();
    internal readonly JacobianPoint Sum = new JacobianPoint();
    internal readonly JacobianPoint Other;
    internal readonly AffinePoint[] Points = new AffinePoint[32];
    internal readonly EuclideanReduction Euclid = new EuclideanReduction();
    internal readonly PointArithmetic Arithmetic;
    internal readonly NonAdjacentForm FormOfU;
    internal readonly NonAdjacentForm FormOfV;
    internal readonly ModularInverse ModularInverse;
    internal readonly ColumnSums Columns;
    internal readonly OddMultiples Multiples;

    internal WorkSpace()
    {
        for (int i = 0; i < Points.Length; i++)
        {
            Points[i] = new AffinePoint();
        }

        Other = new JacobianPoint(Points[30].X, Points[30].Y, Points[31].X);
        ModularInverse = new ModularInverse(Euclid);
        Arithmetic = new PointArithmetic(Euclid);
        AffineSums sums = new AffineSums(Euclid, ModularInverse, Products());
        Columns = new ColumnSums(sums, Points, Euclid.A);
        FormOfU = new NonAdjacentForm(Hash);
        FormOfV = new NonAdjacentForm(Hash);
        Multiples = new OddMultiples(sums, Points);
    }

    // Affine sums begin when U, V and X are all that is left of a signature, and are over before a point is added to Sum.
    private FieldElement[] Products()
    {
        FieldElement[] products = new FieldElement[Shared];
        products[0] = Sum.X;
        products[1] = Sum.Y;
        products[2] = Sum.Z;
        products[3] = Work;
        products[4] = R;
        products[5] = S;
        products[6] = E;
        for (int i = 7; i < Shared; i++)
        {
            products[i] = new FieldElement();
        }

        return products;
    }
}
