using System.Numerics;
using ELicense.Simulator.Vision.Finders;

namespace ELicense.Simulator.Vision.Geometry;

/// <summary>
/// Finds the triples of finder patterns that can be a symbol. Every pattern's own axes and module size tell where its neighbours
/// stand, so a triple must agree six times over; the best come first.
/// </summary>
internal sealed class TripleSearch
{
    public const int MaxTriples = 24;

    private const float MinModules = 11;
    private const float MaxModules = 190;
    private const float MaxSlope = 0.45f;
    private const float MaxSizeRatio = 1.9f;
    private const float MaxLegRatio = 1.5f;

    private readonly FinderTriple[] _triples = new FinderTriple[MaxTriples];
    private readonly Leg[] _legs = new Leg[FinderScan.MaxFinders];
    private int _count;

    public ReadOnlySpan<FinderTriple> Triples => _triples.AsSpan(0, _count);

    public void Search(ReadOnlySpan<FinderPattern> finders)
    {
        _count = 0;
        foreach (ref readonly var corner in finders)
        {
            int legs = FindLegs(corner, finders);
            for (int i = 0; i < legs; i++)
            {
                for (int j = 0; j < legs; j++)
                {
                    Consider(corner, _legs[i], _legs[j]);
                }
            }
        }
    }

    /// <summary>
    /// The patterns that stand along an axis of the corner, each with the quarter turn that makes it the right axis.
    /// </summary>
    private int FindLegs(in FinderPattern corner, ReadOnlySpan<FinderPattern> finders)
    {
        int legs = 0;
        foreach (ref readonly var other in finders)
        {
            if (other.Centre == corner.Centre)
            {
                continue;
            }

            float ratio = other.ModuleSize / corner.ModuleSize;
            if (ratio is > MaxSizeRatio or < 1 / MaxSizeRatio)
            {
                continue;
            }

            var there = corner.ToModules(other.Centre);
            int quarters = QuarterTurn(there);
            var back = other.ToModules(corner.Centre);
            int otherQuarters = QuarterTurn(-back);
            float slope = Slope(there) + Slope(back);
            float modules = MathF.Sqrt(Along(there) * Along(back));
            if (slope < MaxSlope && modules is > MinModules and < MaxModules)
            {
                _legs[legs++] = new Leg(other.Turned(otherQuarters), quarters, modules, slope);
            }
        }
        return legs;
    }

    private void Consider(in FinderPattern corner, in Leg right, in Leg down)
    {
        if (((down.Quarters - right.Quarters) & 3) != 1)
        {
            return;
        }

        float ratio = MathF.Max(right.Modules, down.Modules) / MathF.Min(right.Modules, down.Modules);
        if (ratio > MaxLegRatio)
        {
            return;
        }

        float modules = (right.Modules + down.Modules) / 2;
        float misfit = (ratio - 1) * 2 + right.Slope + down.Slope + corner.Residual + right.Other.Residual + down.Other.Residual;
        // The lower left pattern was turned so that its right axis points along the leg, which is the symbol's down.
        Insert(new FinderTriple(corner.Turned(right.Quarters), right.Other, down.Other.Turned(-1), modules, misfit));
    }

    private void Insert(in FinderTriple triple)
    {
        int at = Math.Min(_count, MaxTriples - 1);
        if (_count == MaxTriples && _triples[at].Misfit <= triple.Misfit)
        {
            return;
        }

        for (; at > 0 && _triples[at - 1].Misfit > triple.Misfit; at--)
        {
            _triples[at] = _triples[at - 1];
        }

        _triples[at] = triple;
        _count = Math.Min(_count + 1, MaxTriples);
    }

    /// <summary>How many quarters the axes must be turned until the right one points to the place.</summary>
    private static int QuarterTurn(Vector2 place) =>
        MathF.Abs(place.X) >= MathF.Abs(place.Y) ? place.X >= 0 ? 0 : 2 : place.Y >= 0 ? 1 : 3;

    private static float Along(Vector2 place) => MathF.Max(MathF.Abs(place.X), MathF.Abs(place.Y));

    private static float Slope(Vector2 place) => MathF.Min(MathF.Abs(place.X), MathF.Abs(place.Y)) / Along(place);

    private readonly record struct Leg(FinderPattern Other, int Quarters, float Modules, float Slope);
}
