using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

/// <summary>Signatures made to be refused as late as possible, by the fast way and then by the plain one.</summary>
public abstract class Forgery(string name, string title, Curve curve, int ofKey)
    : Verification(name, title, curve, Table.Large, ofKey)
{
    protected override SignatureResult Expected => SignatureResult.Invalid;

    internal override byte[] Sign(SampleSigner signer, byte[] message) => signer.Forge(message);
}
