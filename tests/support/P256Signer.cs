using System.Security.Cryptography;

namespace ELicense.Tests.Support;

/// <summary>P-256 by .NET.</summary>
public sealed class P256Signer : ISigner
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public P256Signer()
    {
        ECPoint q = _key.ExportParameters(false).Q;
        (X, Y) = (q.X!, q.Y!);
        KeyId = SHA256.HashData([.. X, .. Y])[..8];
    }

    public long Algorithm => -9;

    public int CoseCurve => 1;

    public byte[] X { get; }

    public byte[] Y { get; }

    public byte[] KeyId { get; }

    public byte[] Sign(byte[] message) => _key.SignData(message, HashAlgorithmName.SHA256);
}
