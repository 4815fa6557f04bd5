using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

/// <summary>Good signatures of keys that have tables as long as the generator's.</summary>
public abstract class IssuerKey(string name, string title, Curve curve, int table)
    : Verification(name, title, curve, table, table)
{
    internal override byte[] Sign(SampleSigner signer, byte[] message) => signer.Sign(message);
}
