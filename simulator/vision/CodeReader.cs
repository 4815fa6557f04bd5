using System.Numerics;
using ELicense.Simulator.Vision.Finders;
using ELicense.Simulator.Vision.Geometry;
using ELicense.Simulator.Vision.Overlay;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Threshold;

namespace ELicense.Simulator.Vision;

/// <summary>
/// Reads QR Codes (ISO/IEC 18004, model 2, versions 1 to 40) off grey frames: any turn, tilted, mirrored, light on dark. After
/// the first frame of a size it allocates nothing but texts that it has not just read. Not for two threads at once.
/// </summary>
public sealed class CodeReader
{
    private readonly GreyPlane _frame = new();
    private readonly GreyPlane _half = new();
    private readonly GreyPlane _inverted = new();
    private readonly LevelMap _levels = new();
    private readonly BinaryPlane _binary = new();
    private readonly FinderScan _finders = new();
    private readonly TripleSearch _triples = new();
    private readonly SymbolDecoder _decoder = new();
    private readonly CodeReadResult _result = new();
    private Explanation? _explanation;
    private PassExplanation? _pass;

    /// <summary>Looks for codes; the result is this reader's own and is overwritten by the next call.</summary>
    public CodeReadResult Read(GreyFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _result.Clear();
        _frame.Show(frame);
        if (Pass(_frame, radius: 2))
        {
            return _result;
        }

        _half.ShowHalf(_frame);
        if (Pass(_half, radius: 2) || Pass(_frame, radius: 1))
        {
            return _result;
        }

        _inverted.ShowInverted(_frame);
        Pass(_inverted, radius: 2);
        return _result;
    }

    /// <summary>Looks for codes and keeps what every stage found. Allocates; for a person who wants to know why.</summary>
    public Explanation Explain(GreyFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        _explanation = new Explanation(frame);
        _explanation.End(Read(frame));
        (Explanation explanation, _explanation) = (_explanation, null);
        return explanation;
    }

    private bool Pass(GreyPlane plane, int radius)
    {
        _pass = _explanation?.Begin(plane.Scale, plane.IsInverted, radius);
        Reached(ReadOutcome.NoContrast);
        if (!_levels.Build(plane, radius))
        {
            return false;
        }

        _binary.Build(plane, _levels);
        _finders.Search(plane, _levels, _binary, RowStep(plane.Height));
        _result.SawFinders(_finders.Found.Length);
        _pass?.Saw(_finders.Found);
        Reached(ReadOutcome.NoFinders);
        if (_finders.Found.Length < 3)
        {
            return false;
        }

        Reached(ReadOutcome.NoSymbol);
        _triples.Search(_finders.Found);
        bool any = false;
        foreach (ref readonly var triple in _triples.Triples)
        {
            if (!IsTaken(triple, plane.Scale))
            {
                any |= _decoder.TryDecode(plane, _levels, triple, _result, _pass);
            }
        }
        return any;
    }

    private void Reached(ReadOutcome outcome)
    {
        _result.Reached(outcome);
        _pass?.Reached(outcome);
    }

    /// <summary>A finder's core is three modules high, so that rows may be left out where modules are not the smallest.</summary>
    private static int RowStep(int height) => height < 400 ? 1 : Math.Max(2, height / 500);

    /// <summary>A finder pattern belongs to one symbol only.</summary>
    private bool IsTaken(in FinderTriple triple, int scale)
    {
        foreach (ref readonly var code in _result.Codes)
        {
            var middle = (triple.TopRight.Centre + triple.BottomLeft.Centre) / 2 * scale;
            float reach = Vector2.Distance(code.Corners.A, code.Corners.C) / 2;
            if (Vector2.Distance(middle, (code.Corners.A + code.Corners.C) / 2) < reach)
            {
                return true;
            }
        }
        return false;
    }
}
