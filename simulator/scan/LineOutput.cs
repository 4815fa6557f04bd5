using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>A line for people: file, verdict, what it is, first reason.</summary>
public sealed class LineOutput : IScanOutput
{
    private const int VerdictColumns = 14;
    private const int DocumentColumns = 30;

    // The number of the phrase that names the first kind of document, less its number.
    private const int DocumentPhrase = 10;

    private readonly TextWriter _output;
    private readonly Phrases _phrases;
    private readonly int _fileColumns;

    /// <param name="output">Where lines go.</param>
    /// <param name="phrases">The terminal's words.</param>
    /// <param name="files">The names that will come, so that columns stand under each other.</param>
    public LineOutput(TextWriter output, Phrases phrases, IEnumerable<string> files)
    {
        _output = output;
        _phrases = phrases;
        _fileColumns = files.Max(Columns.Of);
    }

    public void Write(ScanResult result)
    {
        Verdict verdict = result.Report?.Verdict ?? Verdict.Unknown;
        string line = Columns.Pad(result.File, _fileColumns) + "  "
            + Columns.Pad(VerdictName.Of(verdict), VerdictColumns) + "  "
            + Columns.Pad(Document(result.Report), DocumentColumns) + "  " + FirstReason(result);
        _output.WriteLine(line.TrimEnd());
        if (result.Challenge != null)
        {
            _output.WriteLine($"    {_phrases.Action(ReasonCode.ProofOldOrClockWrong, 0)}: {result.Challenge}");
        }
    }

    private string Document(Report? report) => report?.Document == null
        ? ""
        : _phrases.Text(DocumentPhrase + (int)report.Document.Kind) + " " + DocumentFields.Headline(report.Document);

    private string FirstReason(ScanResult result)
    {
        if (result.Report == null)
        {
            int code = SimulatorReason.Of(result.Input);
            return $"{code} {_phrases.Text(code)}: {result.Input.Problem}";
        }

        Reason? first = result.Report.Reasons.FirstOrDefault();
        return first == null ? "" : $"{first.Code} {_phrases.Text(first.Code, first.Argument)}";
    }
}
