using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ELicense.Simulator.Vision.Rates;

/// <summary>
/// Processor time rather than the clock's, so that what else the machine does counts for neither reader. Linux; elsewhere the
/// clock's.
/// </summary>
internal static class CpuTime
{
    private const int ThreadCpuClock = 3;
    private const int Children = -1;
    private const int UsageLongs = 18;

    /// <summary>Milliseconds that the calling thread has worked.</summary>
    public static double OfThread()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0).TotalMilliseconds;
        }

        var time = new long[2];
        _ = clock_gettime(ThreadCpuClock, time);
        return time[0] * 1e3 + time[1] / 1e6;
    }

    /// <summary>Milliseconds that ended child processes have worked, for themselves and in the system.</summary>
    public static double OfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetElapsedTime(0).TotalMilliseconds;
        }

        // struct rusage begins with user and system time, each as seconds and microseconds.
        var usage = new long[UsageLongs];
        _ = getrusage(Children, usage);
        return (usage[0] + usage[2]) * 1e3 + (usage[1] + usage[3]) / 1e3;
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, [Out] long[] time);

    [DllImport("libc")]
    private static extern int getrusage(int who, [Out] long[] usage);
}
