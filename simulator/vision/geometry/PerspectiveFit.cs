using System.Numerics;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Least squares of a perspective map over more than four pairs of points. Coordinates are scaled to about 1 first, without which
/// the normal equations lose the perspective terms.
/// </summary>
internal sealed class PerspectiveFit
{
    private const int Unknowns = 8;

    private readonly double[][] _rows = MakeRows();
    private Vector2 _fromOrigin, _toOrigin;
    private float _fromScale, _toScale;

    /// <summary>Begins a fit of points that lie about the origins, within about a scale of them.</summary>
    public void Begin(Vector2 fromOrigin, float fromScale, Vector2 toOrigin, float toScale)
    {
        (_fromOrigin, _fromScale, _toOrigin, _toScale) = (fromOrigin, fromScale, toOrigin, toScale);
        foreach (var row in _rows)
        {
            Array.Clear(row);
        }
    }

    public void Add(Vector2 from, Vector2 to, double weight)
    {
        var p = (from - _fromOrigin) / _fromScale;
        var q = (to - _toOrigin) / _toScale;
        AddEquation([p.X, p.Y, 1, 0, 0, 0, -(double)q.X * p.X, -(double)q.X * p.Y, q.X], weight);
        AddEquation([0, 0, 0, p.X, p.Y, 1, -(double)q.Y * p.X, -(double)q.Y * p.Y, q.Y], weight);
    }

    /// <summary>False when the points do not determine a map.</summary>
    public bool TrySolve(out Perspective map)
    {
        map = default;
        if (!Eliminate())
        {
            return false;
        }

        Span<double> x = stackalloc double[Unknowns];
        for (int i = Unknowns - 1; i >= 0; i--)
        {
            double sum = _rows[i][Unknowns];
            for (int j = i + 1; j < Unknowns; j++)
            {
                sum -= _rows[i][j] * x[j];
            }

            x[i] = sum / _rows[i][i];
        }
        var inner = new Perspective(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], 1);
        double s = 1 / _fromScale;
        var before = new Perspective(s, 0, -_fromOrigin.X * s, 0, s, -_fromOrigin.Y * s, 0, 0, 1);
        var after = new Perspective(_toScale, 0, _toOrigin.X, 0, _toScale, _toOrigin.Y, 0, 0, 1);
        map = after * (inner * before);
        return true;
    }

    private void AddEquation(ReadOnlySpan<double> equation, double weight)
    {
        for (int i = 0; i < Unknowns; i++)
        {
            for (int j = 0; j <= Unknowns; j++)
            {
                _rows[i][j] += weight * equation[i] * equation[j];
            }
        }
    }

    private bool Eliminate()
    {
        for (int pivot = 0; pivot < Unknowns; pivot++)
        {
            int best = pivot;
            for (int i = pivot + 1; i < Unknowns; i++)
            {
                best = Math.Abs(_rows[i][pivot]) > Math.Abs(_rows[best][pivot]) ? i : best;
            }

            (_rows[pivot], _rows[best]) = (_rows[best], _rows[pivot]);
            if (!(Math.Abs(_rows[pivot][pivot]) > 1e-12))
            {
                return false;
            }

            for (int i = pivot + 1; i < Unknowns; i++)
            {
                double factor = _rows[i][pivot] / _rows[pivot][pivot];
                for (int j = pivot; j <= Unknowns; j++)
                {
                    _rows[i][j] -= factor * _rows[pivot][j];
                }
            }
        }
        return true;
    }

    private static double[][] MakeRows()
    {
        var rows = new double[Unknowns][];
        for (int i = 0; i < Unknowns; i++)
        {
            rows[i] = new double[Unknowns + 1];
        }

        return rows;
    }
}
