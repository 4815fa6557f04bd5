using ELicense.Simulator.Vision.Correction;
using ELicense.Simulator.Vision.Format;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Overlay;
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
    public bool TryDecode(
        GreyPlane plane, LevelMap levels, in FinderTriple triple, CodeReadResult result, PassExplanation? explanation)
    {
        result.Reached(ReadOutcome.NoTiming);
        explanation?.Reached(ReadOutcome.NoTiming);
        _timing.Estimate(plane, levels, triple);
        foreach (int version in _timing.Candidates)
        {
            if (!_lattice.TryFit(plane, triple, version))
            {
                continue;
            }

            GridSampler.Sample(plane, levels, _lattice, SymbolVersion.Dimension(version), _grid);
            ReadOutcome outcome = DecodeGrid(plane, version, result);
            explanation?.Tried(version, _lattice, _grid, outcome, _corrector.FailedBlocks, _corrector.Blocks);
            if (outcome == ReadOutcome.Read)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As sampled, then sharpened, each as seen and mirrored.</summary>
    private ReadOutcome DecodeGrid(GreyPlane plane, int version, CodeReadResult result)
    {
        _corrector.Clear();
        _grid.Decide();
        ReadOutcome outcome = DecodeEitherWay(plane, version, result);
        if (outcome == ReadOutcome.Read)
        {
            return outcome;
        }

        _grid.DecideSharpened();
        ReadOutcome sharpened = DecodeEitherWay(plane, version, result);
        return sharpened > outcome ? sharpened : outcome;
    }

    private ReadOutcome DecodeEitherWay(GreyPlane plane, int version, CodeReadResult result)
    {
        ReadOutcome seen = DecodeModules(plane, version, false, result);
        result.Reached(seen);
        if (seen == ReadOutcome.Read)
        {
            return seen;
        }

        _grid.Transpose();
        ReadOutcome mirrored = DecodeModules(plane, version, true, result);
        result.Reached(mirrored);
        return mirrored > seen ? mirrored : seen;
    }

    private ReadOutcome DecodeModules(GreyPlane plane, int version, bool mirrored, CodeReadResult result)
    {
        if (!SymbolReader.TryReadFormat(_grid.Modules, _grid.Dimension, out var format))
        {
            return ReadOutcome.NoFormat;
        }

        _symbol.Read(_grid.Modules, ModulePlan.For(version), format.Mask);
        var layout = BlockLayout.For(version, format.Level);
        if (!_corrector.Correct(_symbol.Codewords(version), layout))
        {
            result.FailedToCorrect(_corrector.FailedBlocks, layout.Blocks);
            return ReadOutcome.NotCorrected;
        }

        if (!_segments.TryRead(_corrector.Data(layout), version, out string text))
        {
            return ReadOutcome.NoText;
        }

        result.Add(Describe(plane, version, format, mirrored, text));
        return ReadOutcome.Read;
    }

    private ReadCode Describe(GreyPlane plane, int version, SymbolFormat format, bool mirrored, string text) => new()
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
    };
}
