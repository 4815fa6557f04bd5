using System.Diagnostics;
using ELicense.Simulator.Authority.Lists;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>Sizes of list files beside the entropy of what they say.</summary>
internal sealed class ListBenchmark(TextWriter output)
{
    private const int Licences = 530_000_000;
    private const double Listed = 0.01;

    internal void Run()
    {
        Size("530 M indices, 1 % at random", ModelList.Uniform(Licences, Listed, new ModelRandom(530)));
        Size("530 M indices, 1 % clustered", ModelList.Clustered(Licences, Listed, new ModelRandom(531)));
    }

    private void Size(string what, ModelList list)
    {
        Stopwatch time = Stopwatch.StartNew();
        LsfContent file = LsfBuilder.Build(Description(Licences), list.Entries);
        output.WriteLine($"{what,-34}{list.Entries.Length,10:N0} listed {file.Bytes.Length,12:N0} bytes "
            + $"{file.Bytes.Length / list.EntropyBytes:F3} of the entropy {time.Elapsed.TotalSeconds:F1} s");
    }

    private static LsfDescription Description(int indexCount) => new()
    {
        Kind = 1,
        Region = 0,
        IndexCount = indexCount,
        ToSequence = 8,
        IssuedAt = 1790000000,
    };
}
