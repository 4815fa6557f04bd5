using System.Diagnostics;
using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>Sizes of list files beside the entropy of what they say, and the time to build them.</summary>
internal sealed class ListBenchmark(TextWriter output)
{
    private const int Licences = 530_000_000;
    private const int Vehicles = 440_000_000;
    private const double Listed = 0.01;
    private const double LargestProvince = 0.0894;
    private const double MedianProvince = 0.0281;

    internal void Bases()
    {
        output.WriteLine("bases                              listed        bytes  by entropy  seconds  peak MB");
        Base("530 M indices, 1 % at random", ModelList.Uniform(Licences, Listed, new ModelRandom(530)));
        Base("530 M indices, 1 % clustered", ModelList.Clustered(Licences, Listed, new ModelRandom(531)));
    }

    internal void Deltas()
    {
        output.WriteLine("deltas of both kinds, KB          country  largest province  median province  seconds");
        foreach (int changes in new[] { 100_000, 1_000_000 })
        {
            Delta($"{changes:N0} changes, 1 day", changes);
            Delta($"{changes:N0} changes, 8 days", 8 * changes);
        }
    }

    private void Base(string what, ModelList list)
    {
        Stopwatch time = Stopwatch.StartNew();
        int length = LsfBuilder.Build(Description(ListType.Base, Licences), list.Entries).Length;
        output.WriteLine($"{what,-30}{list.Entries.Length,11:N0}{length,13:N0}{length / list.EntropyBytes,12:F3}"
            + $"{Seconds(time),9:F1}{PeakMemory.Megabytes,9:N0}");
    }

    private void Delta(string what, int changes)
    {
        Stopwatch time = Stopwatch.StartNew();
        double country = KilobytesOf(changes, 1);
        double seconds = Seconds(time);
        output.WriteLine($"{what,-30}{country,11:N0}{KilobytesOf(changes, LargestProvince),18:N1}"
            + $"{KilobytesOf(changes, MedianProvince),17:N1}{seconds,9:F1}");
    }

    private static double KilobytesOf(int changes, double share)
    {
        long bytes = 0;
        foreach (int indices in new[] { Licences, Vehicles })
        {
            int indexCount = (int)(indices * share);
            double ofKind = changes * ((double)indexCount / (Licences + Vehicles));
            ListedState[] entries = ModelDelta.Of(indexCount, ofKind, new ModelRandom(indices));
            bytes += LsfBuilder.Build(Description(ListType.Delta, indexCount), entries).Length;
        }

        return bytes / 1000.0;
    }

    private static double Seconds(Stopwatch time) => time.Elapsed.TotalSeconds;

    private static LsfDescription Description(int type, int indexCount) => new()
    {
        Kind = 1,
        Region = 0,
        IndexCount = indexCount,
        Type = type,
        FromSequence = type == ListType.Delta ? 8 : 0,
        ToSequence = 9,
        IssuedAt = 1790000000,
    };
}
