using ELicense.Simulator.Vision.Correction;
using ELicense.Simulator.Vision.Format;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Sampling;
using ELicense.Simulator.Vision.Segments;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision;

/// <summary>From three finder patterns to a text: version, lattice, modules, format, codewords, correction, segments.</summary>
internal sealed class SymbolDecoder
{
    private readonly TimingPattern _timing = new();
    private readonly Lattice _lattice = new();
    private readonly ModuleGrid _grid = new();
    private readonly SymbolReader _symbol = new();
    private readonly BlockCorrector _corrector = new();
    private readonly SegmentReader _segments = new();

    /// <summary>Tries the likely versions; adds the code to the result, or how far it came.</summary>
    public bool TryDecode(GreyPlane plane, LevelMap levels, in FinderTriple triple, CodeReadResult result)
    {
        result.Reached(ReadOutcome.NoTiming);
        _timing.Estimate(plane, levels, triple);
        foreach (int version in _timing.Candidates)
        {
            result.Reached(ReadOutcome.NoFormat);
            if (!_lattice.TryFit(plane, triple, version))
            {
                continue;
            }

            GridSampler.Sample(plane, levels, _lattice, SymbolVersion.Dimension(version), _grid);
            if (TryDecodeGrid(plane, version, false, result))
            {
                return true;
            }

            _grid.Transpose();
            if (TryDecodeGrid(plane, version, true, result))
            {
                return true;
            }
        }
        return false;
    }

    private bool TryDecodeGrid(GreyPlane plane, int version, bool mirrored, CodeReadResult result)
    {
        if (!SymbolReader.TryReadFormat(_grid.Modules, _grid.Dimension, out var format))
        {
            return false;
        }

        _symbol.Read(_grid.Modules, ModulePlan.For(version), format.Mask);
        var layout = BlockLayout.For(version, format.Level);
        if (!_corrector.Correct(_symbol.Codewords(version), layout))
        {
            result.FailedToCorrect(_corrector.FailedBlocks, layout.Blocks);
            return false;
        }
        if (!_segments.TryRead(_corrector.Data(layout), version, out string text))
        {
            result.Reached(ReadOutcome.NoText);
            return false;
        }
        result.Add(new ReadCode
        {
            Text = text,
            Version = version,
            Level = format.Level,
            Mask = format.Mask,
            Corrected = _corrector.Corrected,
            IsMirrored = mirrored,
            IsInverted = plane.IsInverted,
            IsGs1 = _segments.IsGs1,
            Sequence = _segments.Sequence,
            Corners = _lattice.Outline() * plane.Scale,
        });
        return true;
    }
}
