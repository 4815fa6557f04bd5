using System.Collections.Concurrent;
using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Tests.Crypto;

/// <summary>The generators' tables, built once.</summary>
internal static class GeneratorTables
{
    private static readonly ConcurrentDictionary<(Curve, int), byte[]> _tables = [];

    internal static byte[] Of(Curve curve, int length) => _tables.GetOrAdd((curve, length), _ =>
    {
        byte[] table = new byte[length];
        TableBuilder.Build(new SignatureVerifier([new EdDsa()]).GeneratorOf(curve), table);
        return table;
    });

    /// <summary>Gives a verifier the table of a curve's generator.</summary>
    internal static void Use(SignatureVerifier verifier, Curve curve, int length) =>
        Assert.True(verifier.GeneratorOf(curve).UseTable(new ArrayTable(Of(curve, length))));
}
