namespace ELicense.Simulator.Vision.Rates;

/// <summary>How a set of pictures was read: rates, and the time that each took once everything had been compiled.</summary>
internal sealed record SetRate(string Name, int Pictures, int Read, int Wrong, double[] Milliseconds)
{
    private const double WarmUpMilliseconds = 500;

    public double Mean => Milliseconds.DefaultIfEmpty().Average();

    public double Median => Milliseconds.Order().ElementAtOrDefault(Milliseconds.Length / 2);

    public double Longest => Milliseconds.DefaultIfEmpty().Max();

    /// <summary>
    /// Reads every picture; a time is the least of so many runs, so that what else the machine does matters little.
    /// </summary>
    public static SetRate Measure(
        string name, IReadOnlyList<RatedPicture> pictures, CodeReader reader, int runs, Action<string> report)
    {
        WarmUp(pictures, reader);
        int read = 0, wrong = 0;
        var times = new double[pictures.Count];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = Time(pictures[i], reader, runs, out CodeReadResult result);
            bool isRight = IsAnyExpected(pictures[i], result);
            read += isRight ? 1 : 0;
            if (!isRight && result.Outcome == ReadOutcome.Read)
            {
                wrong++;
                report($"{name}/{pictures[i].Name}: misread as {result.Text}");
            }
            else if (!isRight && pictures[i].Text is not null)
            {
                report($"{name}/{pictures[i].Name}: {result.Describe()}");
            }
        }

        return new SetRate(name, times.Length, read, wrong, times);
    }

    /// <summary>The runtime compiles anew what has run often, in the background; a frame is timed only after that.</summary>
    private static void WarmUp(IReadOnlyList<RatedPicture> pictures, CodeReader reader)
    {
        double end = CpuTime.OfThread() + WarmUpMilliseconds;
        for (int i = 0; pictures.Count > 0 && CpuTime.OfThread() < end; i++)
        {
            reader.Read(pictures[i % pictures.Count].Frame);
        }
    }

    private static double Time(RatedPicture picture, CodeReader reader, int runs, out CodeReadResult result)
    {
        double least = double.MaxValue;
        result = reader.Read(picture.Frame);
        for (int i = 0; i < runs; i++)
        {
            double start = CpuTime.OfThread();
            result = reader.Read(picture.Frame);
            least = Math.Min(least, CpuTime.OfThread() - start);
        }

        return least;
    }

    private static bool IsAnyExpected(RatedPicture picture, CodeReadResult result)
    {
        foreach (ref readonly var code in result.Codes)
        {
            if (picture.Expects(code.Text))
            {
                return true;
            }
        }

        return false;
    }
}
