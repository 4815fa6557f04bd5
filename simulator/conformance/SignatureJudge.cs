using ELicense.Crypto;
using ELicense.Crypto.Ed25519;

namespace ELicense.Simulator.Conformance;

/// <summary>Verifies a case in every way there is, plain and through prepared tables, and holds them to one answer.</summary>
internal sealed class SignatureJudge
{
    private const int TableLength = 32768;

    private readonly SignatureVerifier _verifier = new([new EdDsa()]);
    private readonly Dictionary<Curve, PointTable> _generators = [];
    private PublicKey? _keyOfTable;
    private PointTable? _table;

    internal bool IsValid(PublicKey key, byte[] message, byte[] signature)
    {
        PublicKey generator = _verifier.GeneratorOf(key.Curve);
        if (!_generators.TryGetValue(key.Curve, out PointTable? table))
        {
            _generators.Add(key.Curve, table = Build(generator));
        }

        generator.UseTable(null);
        bool plain = Verify(key, message, signature);
        if (!generator.UseTable(table))
        {
            throw new InvalidOperationException("A generator's table is not its own.");
        }

        bool unknown = Verify(key, message, signature);
        if (!key.UseTable(TableOf(key)))
        {
            throw new InvalidOperationException("A key's table is not its own.");
        }

        bool known = Verify(key, message, signature);
        key.UseTable(null);
        generator.UseTable(null);
        if (plain != unknown || plain != known)
        {
            throw new InvalidOperationException("Two ways to verify do not agree.");
        }

        return plain;
    }

    private bool Verify(PublicKey key, byte[] message, byte[] signature)
    {
        _verifier.Start(key, signature, 0, signature.Length);
        _verifier.Update(message, 0, message.Length);
        return _verifier.Finish() == SignatureResult.Valid;
    }

    private PointTable TableOf(PublicKey key)
    {
        if (ReferenceEquals(_keyOfTable, key))
        {
            return _table!;
        }

        _keyOfTable = key;
        return _table = Build(key);
    }

    private static ArrayTable Build(PublicKey key)
    {
        byte[] table = new byte[TableLength];
        TableBuilder.Build(key, table);
        return new ArrayTable(table);
    }
}
