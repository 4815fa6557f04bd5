using ELicense.Crypto;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>Building the table of a generator.</summary>
internal sealed class TableWork(PublicKey key) : Work
{
    private readonly byte[] _table = new byte[32768];

    internal override void Run() => TableBuilder.Build(key, _table);
}
