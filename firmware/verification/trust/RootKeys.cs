using System.Collections;
using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Hal;

namespace ELicense.Verification.Trust;

/// <summary>The root keys that provisioning put on this terminal: the only keys that are trusted without a signature.</summary>
public sealed class RootKeys
{
    /// <summary>The file: a CBOR array of COSE_Key.</summary>
    public const string FileName = "provisioning/roots";

    // Two may overlap for a roll-over; a third leaves room for a curve to follow.
    private const int MaximumKeys = 3;
    private const int MaximumLength = 512;

    private readonly PublicKey[] _keys;

    /// <summary>Reads them; a missing or damaged file leaves a terminal that trusts nothing.</summary>
    public RootKeys(IStore store)
    {
        ArrayList keys = new ArrayList();
        byte[] file = StoredFile.Read(store, FileName, MaximumLength);
        if (file != null)
        {
            ReadInto(keys, new CborReader(new ByteSegment(file, 0, file.Length)));
        }

        _keys = (PublicKey[])keys.ToArray(typeof(PublicKey));
    }

    /// <summary>True when one of them has signed the message.</summary>
    internal bool HaveSigned(CoseSign1 message, MessageSignature signature)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            if (signature.Verify(message, _keys[i]) == SignatureResult.Valid)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadInto(ArrayList keys, CborReader reader)
    {
        int count = reader.ReadArray();
        for (int i = 0; i < count && i < MaximumKeys; i++)
        {
            PublicKey key = SignatureAlgorithm.ReadKey(reader);
            if (key != null)
            {
                keys.Add(key);
            }
        }
    }
}
