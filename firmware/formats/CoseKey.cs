namespace ELicense.Formats;

/// <summary>
/// A public key as COSE_Key (RFC 9053, section 7). Only carried here: whether the point lies on its curve is for the signature
/// library to say.
/// </summary>
public sealed class CoseKey
{
    public const int CurveP256 = 1;
    public const int CurveEd25519 = 6;

    /// <summary>Private use: none is registered for SM2 (GB/T 32918.5).</summary>
    public const int CurveSm2 = -65601;

    private const int KeyTypeOkp = 1;
    private const int KeyTypeEc2 = 2;

    /// <summary>The crv parameter (-1).</summary>
    public int Curve { get; private set; }

    /// <summary>The x parameter (-2), 32 bytes.</summary>
    public byte[] X { get; private set; }

    /// <summary>The y parameter (-3), 32 bytes; null for a key of type OKP.</summary>
    public byte[] Y { get; private set; }

    /// <summary>Parameter -65602: the SM2 user id where it is not the default one; else null.</summary>
    public byte[] UserId { get; private set; }

    /// <summary>Reads a key; the reader fails when it is not one of a form and curve named here.</summary>
    public static CoseKey Read(CborReader reader)
    {
        CoseKey key = new CoseKey();
        int keyType = 0;
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            switch (reader.ReadKey())
            {
                case 1:
                    keyType = reader.ReadInteger(KeyTypeOkp, KeyTypeEc2);
                    break;
                case -1:
                    key.Curve = reader.ReadInteger(int.MinValue, int.MaxValue);
                    break;
                case -2:
                    key.X = reader.ReadBytes(32);
                    break;
                case -3:
                    key.Y = reader.ReadBytes(32);
                    break;
                case -65602:
                    key.UserId = reader.ReadBytes().ToArray();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (!key.IsWhole(keyType))
        {
            reader.Fail();
        }

        return key;
    }

    private bool IsWhole(int keyType)
    {
        if (X == null)
        {
            return false;
        }

        switch (Curve)
        {
            case CurveP256: return keyType == KeyTypeEc2 && Y != null && UserId == null;
            case CurveSm2: return keyType == KeyTypeEc2 && Y != null;
            case CurveEd25519: return keyType == KeyTypeOkp && Y == null && UserId == null;
            default: return false;
        }
    }
}
