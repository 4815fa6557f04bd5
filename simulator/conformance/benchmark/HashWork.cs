using System.Security.Cryptography;
using ELicense.Crypto;
using Org.BouncyCastle.Crypto;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>One block of a hash function.</summary>
internal sealed class HashWork(MessageDigest digest, IDigest reference, Func<IncrementalHash>? framework) : Work
{
    private readonly byte[] _block = new byte[digest.BlockLength];
    private readonly IncrementalHash? _framework = framework?.Invoke();

    internal override Action? Framework => _framework is null ? null : () => _framework.AppendData(_block);

    internal override Action BouncyCastle => () => reference.BlockUpdate(_block, 0, _block.Length);

    internal override void Run() => digest.Update(_block, 0, _block.Length);
}
