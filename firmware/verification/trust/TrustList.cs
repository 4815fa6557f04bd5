using System.Collections;
using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>
/// The trust list: which keys count, for what, and the tables and limits that the authority sets (docs/trust-list.md). Reading it
/// proves nothing; <see cref="TrustStore"/> hands out only lists that a root key has signed.
/// </summary>
public sealed class TrustList
{
    private const int FormatVersion = 1;
    private const int MaximumKeys = 512;
    private const int AllFields = 0x7F;

    private const int MaximumDisclosures = 16;

    private IssuerKey[] _keys;
    private Disclosure[] _disclosures = new Disclosure[0];
    private int _fieldsSeen;

    private TrustList()
    {
    }

    /// <summary>Rises with every list; a lower one is refused.</summary>
    public long Sequence { get; private set; }

    /// <summary>iat, seconds since 1970-01-01T00:00:00Z.</summary>
    public long IssuedAt { get; private set; }

    /// <summary>exp: the first second at which the list no longer decides who is trusted.</summary>
    public long Expires { get; private set; }

    public VerdictTable Verdicts { get; } = new VerdictTable();

    public Policy Policy { get; } = new Policy();

    /// <summary>All keys, in the order of the list. Not to be written to.</summary>
    internal IssuerKey[] Keys => _keys;

    /// <summary>All keys with this id, in the order of the list; empty when there is none.</summary>
    public IssuerKey[] KeysWithId(ByteSegment keyId)
    {
        ArrayList found = new ArrayList();
        for (int i = 0; i < _keys.Length; i++)
        {
            if (_keys[i].HasId(keyId))
            {
                found.Add(_keys[i]);
            }
        }

        return (IssuerKey[])found.ToArray(typeof(IssuerKey));
    }

    /// <summary>
    /// What verifiers of a purpose may see; null for a purpose that the list does not name, which sees nothing.
    /// </summary>
    public Disclosure DisclosureFor(string purpose)
    {
        for (int i = 0; i < _disclosures.Length; i++)
        {
            if (_disclosures[i].Purpose == purpose)
            {
                return _disclosures[i];
            }
        }

        return null;
    }

    /// <summary>Reads the payload of a message of type <see cref="MessageType.TrustList"/>; null when it is not one.</summary>
    internal static TrustList Read(ByteSegment payload)
    {
        TrustList list = new TrustList();
        CborReader reader = new CborReader(payload);
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            list.ReadField(reader.ReadKey(), reader);
        }

        return reader.Failed || list._fieldsSeen != AllFields ? null : list;
    }

    private void ReadField(int label, CborReader reader)
    {
        if (label >= 1 && label <= 7)
        {
            _fieldsSeen |= 1 << (label - 1);
        }

        switch (label)
        {
            case 1:
                reader.ReadInteger(FormatVersion, FormatVersion);
                break;
            case 2:
                Sequence = reader.ReadInteger();
                break;
            case 3:
                IssuedAt = reader.ReadInteger();
                break;
            case 4:
                Expires = reader.ReadInteger();
                break;
            case 5:
                Verdicts.Read(reader);
                break;
            case 6:
                Policy.Read(reader);
                break;
            case 7:
                ReadKeys(reader);
                break;
            case 8:
                ReadDisclosures(reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadKeys(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count > MaximumKeys)
        {
            reader.Fail();
            count = 0;
        }

        _keys = new IssuerKey[count];
        for (int i = 0; i < count && !reader.Failed; i++)
        {
            _keys[i] = IssuerKey.Read(reader);
        }
    }

    private void ReadDisclosures(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count > MaximumDisclosures)
        {
            reader.Fail();
            count = 0;
        }

        _disclosures = new Disclosure[count];
        for (int i = 0; i < count; i++)
        {
            _disclosures[i] = Disclosure.Read(reader);
        }
    }
}
