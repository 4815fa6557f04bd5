using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision.Sampling;

/// <summary>
/// Reads the grey value at the centre of every module, cell of the lattice by cell, against the level of the place.
/// </summary>
internal static class GridSampler
{
    public static void Sample(GreyPlane plane, LevelMap levels, Lattice lattice, int dimension, ModuleGrid grid)
    {
        grid.Begin(dimension);
        for (int row = 0; row < lattice.Cells; row++)
        {
            for (int column = 0; column < lattice.Cells; column++)
            {
                var map = lattice.Cell(column, row, out int left, out int top, out int right, out int bottom);
                for (int y = top; y < bottom; y++)
                {
                    SampleRow(plane, levels, map, left, right, y, grid.Darkness[(y * dimension)..]);
                }
            }
        }
    }

    /// <summary>Along a row of modules the numerators and the denominator of the map grow evenly.</summary>
    private static void SampleRow(
        GreyPlane plane, LevelMap levels, in Perspective map, int left, int right, int y, Span<float> darkness)
    {
        float u = left + 0.5f, v = y + 0.5f;
        double px = map.A * u + map.B * v + map.C, py = map.D * u + map.E * v + map.F, w = map.G * u + map.H * v + map.I;
        for (int x = left; x < right; x++)
        {
            double scale = 1 / w;
            float imageX = (float)(px * scale), imageY = (float)(py * scale);
            darkness[x] = levels.At(imageX, imageY) - plane.At(imageX, imageY);
            px += map.A;
            py += map.D;
            w += map.G;
        }
    }
}
