using ELicense.Hal;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>The way of a scan from end to end: the text of a code in, judged, signalled, shown.</summary>
public sealed class Terminal
{
    private readonly Checkpoint _checkpoint;
    private readonly IDisplay _display;
    private readonly ISignal _signal;
    private readonly Page _page;
    private readonly ReportTranslator _translator;
    private readonly VerdictScreen _screen;

    /// <param name="checkpoint">Judges codes.</param>
    /// <param name="display">Shows verdicts.</param>
    /// <param name="signal">Says them before the panel can.</param>
    /// <param name="page">Of the display's size.</param>
    /// <param name="translator">Puts reports into words.</param>
    /// <param name="screen">Draws them on the page.</param>
    public Terminal(
        Checkpoint checkpoint, IDisplay display, ISignal signal, Page page, ReportTranslator translator, VerdictScreen screen)
    {
        _checkpoint = checkpoint;
        _display = display;
        _signal = signal;
        _page = page;
        _translator = translator;
        _screen = screen;
    }

    /// <summary>Examines a code and shows the verdict.</summary>
    public Report Scan(string text)
    {
        Report report = _checkpoint.Examine(text);
        _signal.Play(PatternOf(report.Verdict));
        _screen.Draw(_translator.Translate(report));
        _display.Show(_page.Canvas.Picture, false);
        return report;
    }

    /// <summary>Opens a challenge: six digits for the driver to type; null when this terminal cannot make any.</summary>
    public string OpenChallenge()
    {
        return _checkpoint.OpenChallenge();
    }

    /// <summary>Does a piece of the work that can wait; to be called while nobody waits.</summary>
    /// <returns>False when there is none.</returns>
    public bool PrepareNext()
    {
        return _checkpoint.PrepareNext();
    }

    // Whoever is wanted must not hear it.
    private static SignalPattern PatternOf(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Pass: return SignalPattern.Pass;
            case Verdict.Notice: return SignalPattern.Notice;
            case Verdict.Wanted: return SignalPattern.Notice;
            case Verdict.MustNotDrive: return SignalPattern.MustNotDrive;
            case Verdict.NotValid: return SignalPattern.NotValid;
            default: return SignalPattern.Unknown;
        }
    }
}
