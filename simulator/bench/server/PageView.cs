using ELicense.Simulator.Bench.Events;
using ELicense.Simulator.Handheld;

namespace ELicense.Simulator.Bench.Server;

/// <summary>The parts of a bench in the form in which pages are told of them. Times are Unix milliseconds.</summary>
internal sealed class PageView(Workbench bench, BoardModel board)
{
    /// <summary>A part as it is now.</summary>
    public object Of(BenchPart part) => part switch
    {
        BenchPart.Bench => new { Now, Board = board.Name, board.PanelWidth, board.PanelHeight, BenchSetup.Pin },
        BenchPart.Terminal => new { bench.Terminal.State, bench.Terminal.Parts },
        BenchPart.Scan => new { Last = bench.Terminal.LastScan },
        BenchPart.Phones => bench.Look((shelf, _) => PhonesView.Of(shelf, Now)),
        BenchPart.Authority => bench.Look(AuthorityView.Of),
        BenchPart.Camera => new { bench.Camera.Source, bench.Camera.Pose, bench.Camera.Version },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>The pixels of an area.</summary>
    public object Of(PanelChange change)
    {
        PanelArea area = change.Area;
        string pixels = Convert.ToBase64String(bench.Terminal.Panel.Read(area));
        return new { area.Left, area.Top, area.Width, area.Height, change.IsSettled, Pixels = pixels };
    }

    private long Now => bench.Time.GetUtcNow().ToUnixTimeMilliseconds();
}
