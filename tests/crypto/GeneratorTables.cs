using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Tests.Crypto;

/// <summary>
/// The generators' tables, built once. They belong to everybody, so tests that use them run one after the other, and remove them.
/// </summary>
[CollectionDefinition(nameof(GeneratorTables))]
public sealed class GeneratorTables
{
    private static readonly Dictionary<(Curve, int), byte[]> _tables = [];

    internal static PublicKey Generator(Curve curve) => curve == Curve.Ed25519 ? EdDsa.Generator : PublicKey.GeneratorOf(curve);

    internal static byte[] Of(Curve curve, int length)
    {
        if (_tables.TryGetValue((curve, length), out byte[]? table))
        {
            return table;
        }

        table = new byte[length];
        TableBuilder.Build(Generator(curve), table);
        _tables.Add((curve, length), table);
        return table;
    }

    internal static void Use(Curve curve, int length) =>
        Assert.True(Generator(curve).UseTable(new ArrayTable(Of(curve, length))));

    internal static void Remove()
    {
        foreach (Curve curve in new[] { Curve.P256, Curve.Sm2, Curve.Ed25519 })
        {
            Generator(curve).UseTable(null);
        }
    }
}
