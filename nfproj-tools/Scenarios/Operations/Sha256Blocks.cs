using System.Security.Cryptography;
using ELicense.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sha256Blocks()
    : HashBlocks("sha256-block", "SHA-256, a block", new Sha256(), new Sha256Digest(),
        IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
