using ELicense.Simulator.Handheld;
using ELicense.Verification;

namespace ELicense.Simulator.Scan;

/// <summary>Scans files one after another.</summary>
public sealed class ScanRun
{
    private readonly CodeInputReader _reader;
    private readonly ITerminalSupply _terminals;
    private readonly IScanOutput _output;
    private readonly PanelFolder? _panels;

    /// <param name="reader">Gets codes out of files.</param>
    /// <param name="terminals">Where the terminal for each file comes from.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="panels">Where pictures of the panel go; null for nowhere.</param>
    public ScanRun(CodeInputReader reader, ITerminalSupply terminals, IScanOutput output, PanelFolder? panels)
    {
        _reader = reader;
        _terminals = terminals;
        _output = output;
        _panels = panels;
    }

    /// <returns>False when one of the files could not be processed.</returns>
    public bool Scan(IEnumerable<(string Name, string Path)> files)
    {
        bool processed = true;
        foreach ((string name, string path) in files)
        {
            CodeInput input = _reader.Read(path);
            processed &= input.IsReadable;
            _output.Write(Scan(name, input, AnswerBeside(path)));
        }

        return processed;
    }

    private ScanResult Scan(string name, CodeInput input, byte[]? answer)
    {
        if (input.Text == null)
        {
            return new ScanResult(name, input, null, null);
        }

        using TerminalLoan loan = _terminals.Borrow();
        Report report = loan.Terminal.Scan(input.Text);
        if (answer != null)
        {
            report = loan.Terminal.Ask(report, answer);
        }

        _panels?.Save(name, loan.Terminal);
        string? challenge = loan.IsKept && report.NeedsChallenge ? loan.Terminal.OpenChallenge() : null;
        if (loan.IsKept)
        {
            loan.Terminal.Idle();
        }

        return new ScanResult(name, input, report, challenge);
    }

    private static byte[]? AnswerBeside(string path)
    {
        string answer = Path.ChangeExtension(path, SampleFolder.AnswerExtension);
        return File.Exists(answer) ? File.ReadAllBytes(answer) : null;
    }
}
