using System.Diagnostics;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>The most memory that this process has had so far.</summary>
internal static class PeakMemory
{
    internal static double Megabytes
    {
        get
        {
            using Process process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1e6;
        }
    }
}
