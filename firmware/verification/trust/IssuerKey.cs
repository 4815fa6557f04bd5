using ELicense.Crypto;
using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>One key of the trust list, and what it may be used for.</summary>
public sealed class IssuerKey
{
    private const int KeyIdLength = 8;
    private const int MaximumCodes = 64;
    private const int AllFields = 0xFF;

    // A copy: a part of the message would keep the whole of it in memory for as long as the list is used.
    private byte[] _keyId;
    private string[] _issuers;
    private int[] _kinds;
    private int[] _usages;
    private int _fieldsSeen;

    private IssuerKey()
    {
    }

    /// <summary>Null when this firmware cannot verify with it.</summary>
    public PublicKey Key { get; private set; }

    /// <summary>First second at which it may sign.</summary>
    public long NotBefore { get; private set; }

    /// <summary>First second at which it may no longer sign.</summary>
    public long Expires { get; private set; }

    /// <summary>Whether this is its id, 8 bytes. Several keys may share one.</summary>
    public bool HasId(ByteSegment keyId)
    {
        return keyId.HoldsExactly(_keyId);
    }

    /// <summary>Whether it may sign for an authority (or, with usage status, for a region), by its code.</summary>
    public bool IsOf(string issuer)
    {
        for (int i = 0; i < _issuers.Length; i++)
        {
            if (_issuers[i] == issuer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it may sign for an authority of a region's province (GB/T 2260: the first two digits).</summary>
    public bool IsFrom(int region)
    {
        string province = region.ToString().Substring(0, 2);
        for (int i = 0; i < _issuers.Length; i++)
        {
            if (_issuers[i].IndexOf(province) == 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool MaySign(int kind)
    {
        return Contains(_kinds, kind);
    }

    public bool MayBeUsedFor(KeyUsage usage)
    {
        return Contains(_usages, (int)usage);
    }

    /// <summary>Whether it was in force at a moment.</summary>
    public bool IsInForce(long unixTime)
    {
        return unixTime >= NotBefore && unixTime < Expires;
    }

    internal static IssuerKey Read(CborReader reader)
    {
        IssuerKey key = new IssuerKey();
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            key.ReadField(reader.ReadKey(), reader);
        }

        if (key._fieldsSeen != AllFields)
        {
            reader.Fail();
        }

        return key;
    }

    private void ReadField(int label, CborReader reader)
    {
        if (label >= 1 && label <= 8)
        {
            _fieldsSeen |= 1 << (label - 1);
        }

        switch (label)
        {
            case 1:
                _keyId = reader.ReadBytes(KeyIdLength);
                break;
            case 2:
                // The algorithm is for people to read: the key's curve decides.
                reader.ReadInteger();
                break;
            case 3:
                Key = SignatureAlgorithm.ReadKey(reader);
                break;
            case 4:
                _issuers = ReadCodes(reader);
                break;
            case 5:
                _kinds = ReadNumbers(reader);
                break;
            case 6:
                NotBefore = reader.ReadInteger();
                break;
            case 7:
                Expires = reader.ReadInteger();
                break;
            case 8:
                _usages = ReadNumbers(reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static string[] ReadCodes(CborReader reader)
    {
        string[] codes = new string[ReadCount(reader)];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = reader.ReadText(1, 6);
        }

        return codes;
    }

    private static int[] ReadNumbers(CborReader reader)
    {
        int[] numbers = new int[ReadCount(reader)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = reader.ReadInteger(1, 255);
        }

        return numbers;
    }

    private static int ReadCount(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count > MaximumCodes)
        {
            reader.Fail();
            return 0;
        }

        return count;
    }

    private static bool Contains(int[] numbers, int number)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == number)
            {
                return true;
            }
        }

        return false;
    }
}
