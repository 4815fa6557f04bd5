using System.Numerics;

namespace ELicense.Simulator.Vision.Finders;

/// <summary>Least squares of value = A x + B y + C over points; adds up, then solves the normal equations.</summary>
internal struct LineFit
{
    private float _xx, _xy, _yy, _x, _y, _n, _xv, _yv, _v;

    public readonly int Count => (int)_n;

    public void Add(Vector2 p, float value)
    {
        _xx += p.X * p.X;
        _xy += p.X * p.Y;
        _yy += p.Y * p.Y;
        _x += p.X;
        _y += p.Y;
        _n++;
        _xv += p.X * value;
        _yv += p.Y * value;
        _v += value;
    }

    /// <summary>(A, B, C); false when the points lie on a line.</summary>
    public readonly bool TrySolve(out Vector3 result)
    {
        result = default;
        if (_n < 3)
        {
            return false;
        }

        float xx = _xx - _x * _x / _n, xy = _xy - _x * _y / _n, yy = _yy - _y * _y / _n;
        float xv = _xv - _x * _v / _n, yv = _yv - _y * _v / _n;
        float determinant = xx * yy - xy * xy;
        if (!(determinant > 1e-4f * xx * yy))
        {
            return false;
        }

        float a = (xv * yy - yv * xy) / determinant, b = (yv * xx - xv * xy) / determinant;
        result = new Vector3(a, b, (_v - a * _x - b * _y) / _n);
        return true;
    }
}
