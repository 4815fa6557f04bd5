namespace ELicense.Crypto.Arithmetic;

/// <summary>What the ways to a sum of multiples have in common: one set of it serves all curves, one verification at a time.</summary>
internal sealed class WorkSpace
{
    // Sixteen sums an inversion: with thirty-two a known key would be verified with 12,000 instructions less and 3 KB more.
    private const int Shared = 16;

    internal readonly EuclideanReduction Euclid = new EuclideanReduction();
    internal readonly PointArithmetic Arithmetic = new PointArithmetic();
    internal readonly NonAdjacentForm FormOfU = new NonAdjacentForm();
    internal readonly NonAdjacentForm FormOfV = new NonAdjacentForm();
    internal readonly JacobianPoint Sum = new JacobianPoint();
    internal readonly FieldElement Work = new FieldElement();
    internal readonly FieldElement Inverted = new FieldElement();
    internal readonly ModularInverse ModularInverse;
    internal readonly ColumnSums Columns;
    internal readonly OddMultiples Multiples;

    internal WorkSpace()
    {
        AffinePoint[] points = new AffinePoint[32];
        for (int i = 0; i < points.Length; i++) points[i] = new AffinePoint();
        ModularInverse = new ModularInverse(Euclid);
        AffineSums sums = new AffineSums(ModularInverse, Shared);
        Columns = new ColumnSums(sums, points);
        Multiples = new OddMultiples(sums, points);
    }
}
