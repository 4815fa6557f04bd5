using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

/// <summary>Good signatures of keys without tables, whose R has an even or an odd y.</summary>
public abstract class UnknownKey(string name, string title, Curve curve, bool isEven)
    : Verification(name, title, curve, Table.Large, ofKey: 0)
{
    internal override byte[] Sign(SampleSigner signer, byte[] message) => signer.Sign(message, isEven);
}
