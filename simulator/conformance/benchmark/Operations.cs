using System.Security.Cryptography;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using Org.BouncyCastle.Crypto.Digests;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>
/// The operations of the table. They run twice: here for the time, and in the counted copy for the instructions.
/// </summary>
internal static class Operations
{
    private const int Large = 32768;
    private const int Small = 8192;

    internal static Operation[] All { get; } =
    [
        new("P-256, issuer key, 32 KB table", 430_000, () => new SignatureWork(Curve.P256, null, Large, Large)),
        new("P-256, issuer key, 8 KB table", 610_000, () => new SignatureWork(Curve.P256, null, Small, Small)),
        new("SM2, issuer key, 32 KB table", 420_000, () => new SignatureWork(Curve.Sm2, null, Large, Large)),
        new("Ed25519, issuer key, 32 KB table", 390_000, () => new SignatureWork(Curve.Ed25519, null, Large, Large)),
        new("P-256, unknown key, R even", 1_700_000, () => new SignatureWork(Curve.P256, true, Large, 0)),
        new("P-256, unknown key, R odd", 2_400_000, () => new SignatureWork(Curve.P256, false, Large, 0)),
        new("SM2, unknown key, R even", 1_700_000, () => new SignatureWork(Curve.Sm2, true, Large, 0)),
        new("SM2, unknown key, R odd", 2_400_000, () => new SignatureWork(Curve.Sm2, false, Large, 0)),
        new("P-256, no table", 2_100_000, () => new SignatureWork(Curve.P256, null, 0, 0)),
        new("Building a 32 KB table", 5_000_000, () => new TableWork(PublicKey.GeneratorOf(Curve.P256))),
        new("SHA-256, a block", 7_700, () => new HashWork(new Sha256(), new Sha256Digest(), () => New("SHA256"))),
        new("SM3, a block", 10_500, () => new HashWork(new Sm3(), new SM3Digest(), null)),
        new("SHA-512, a block", 12_500, () => new HashWork(new Sha512(), new Sha512Digest(), () => New("SHA512"))),
    ];

    /// <summary>Mean instructions of each operation over so many runs, by a counter of all instructions so far.</summary>
    internal static Dictionary<string, double> Count(int runs, Func<long> counter)
    {
        Dictionary<string, double> means = [];
        foreach (Operation operation in All)
        {
            Work work = operation.Create();
            double sum = 0;
            for (int i = 0; i < runs; i++)
            {
                work.Prepare(i);
                sum += Executed(work.Run, counter) - Executed(work.RunHash, counter);
            }
            means.Add(operation.Name, sum / runs);
        }
        return means;
    }

    private static long Executed(Action action, Func<long> counter)
    {
        long before = counter();
        action();
        return counter() - before;
    }

    private static IncrementalHash New(string name) => IncrementalHash.CreateHash(new HashAlgorithmName(name));
}
