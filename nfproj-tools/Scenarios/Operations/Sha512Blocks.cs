using System.Security.Cryptography;
using ELicense.Crypto.Ed25519;
using Org.BouncyCastle.Crypto.Digests;

namespace NFProjTools.Scenarios.Operations;

public sealed class Sha512Blocks()
    : HashBlocks("sha512-block", "SHA-512, a block", new Sha512(), new Sha512Digest(),
        IncrementalHash.CreateHash(HashAlgorithmName.SHA512));
