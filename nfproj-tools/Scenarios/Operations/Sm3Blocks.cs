using ELicense.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sm3Blocks()
    : HashBlocks("sm3-block", "SM3, a block", new Sm3(), new SM3Digest(), null);
