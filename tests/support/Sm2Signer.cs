using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace ELicense.Tests.Support;

/// <summary>SM2 with SM3 by BouncyCastle, under the default user id.</summary>
public sealed class Sm2Signer : ISigner
{
    private readonly ECPrivateKeyParameters _key;

    public Sm2Signer()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        _key = (ECPrivateKeyParameters)pair.Private;
        byte[] q = ((ECPublicKeyParameters)pair.Public).Q.GetEncoded(false);
        (X, Y) = (q[1..33], q[33..]);
        KeyId = SHA256.HashData(q)[..8];
    }

    public long Algorithm => -65601;

    public int CoseCurve => -65601;

    public byte[] X { get; }

    public byte[] Y { get; }

    public byte[] KeyId { get; }

    public byte[] Sign(byte[] message)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(true, new ParametersWithID(_key, Encoding.ASCII.GetBytes("1234567812345678")));
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}
