using System.Diagnostics;

namespace ELicense.Simulator.Authority.Import;

/// <summary>One line that shows how much of a known amount is done, and how long the rest will take at the same pace.</summary>
internal sealed class ProgressBar(TextWriter output, long total) : IProgress<long>
{
    private const int Width = 40;

    private readonly Stopwatch _time = Stopwatch.StartNew();

    public void Report(long done)
    {
        double share = total == 0 ? 1 : (double)done / total;
        int marks = (int)(Width * share);
        TimeSpan left = share == 0 ? TimeSpan.Zero : _time.Elapsed * ((1 - share) / share);
        output.Write($"\r[{new string('#', marks)}{new string('.', Width - marks)}] {share,4:P0} {left:m\\:ss} left ");
    }

    /// <summary>Leaves the line.</summary>
    internal void End() => output.WriteLine($"\r[{new string('#', Width)}] in {_time.Elapsed:m\\:ss}           ");
}
