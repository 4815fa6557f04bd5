using ELicense.Crypto;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios.Operations;

public sealed class TableBuilding()
    : Operation("table-32k", "Building a 32 KB table")
{
    private readonly PublicKey _key = new SignatureVerifier().GeneratorOf(Curve.P256);
    private readonly byte[] _table = new byte[Table.Large];

    public override void Prepare() => Array.Clear(_table);

    public override void Run() => TableBuilder.Build(_key, _table);

    public override void Verify() => Require(_key.UseTable(new ArrayTable(_table)), $"{Name}: no table of its key");
}
