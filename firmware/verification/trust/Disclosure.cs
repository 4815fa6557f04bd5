using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>What a verifier of one purpose may see of a document; whatever is not named here it does not see.</summary>
public sealed class Disclosure
{
    private const int Kinds = 6;
    private const int MaximumField = 30;
    private const int MaximumNameLength = 16;

    // A bit for each field, and for each state, that is shown.
    private readonly int[] _fields = new int[Kinds];
    private readonly int[] _states = new int[Kinds];

    private Disclosure()
    {
    }

    /// <summary>The purpose's name in lowercase, such as "insurance".</summary>
    public string Purpose { get; private set; }

    /// <summary>Whether anything of a kind of document is shown.</summary>
    public bool MaySeeKind(int kind)
    {
        return _fields[kind] != 0;
    }

    /// <summary>Whether a field of docs/format.md, section 5, is shown.</summary>
    public bool MaySeeField(int kind, int field)
    {
        return (_fields[kind] & 1 << field) != 0;
    }

    /// <summary>Whether a state of docs/status-lists.md, section 2, is named as what it is.</summary>
    public bool MaySeeState(int listKind, int state)
    {
        return (_states[listKind] & 1 << state) != 0;
    }

    internal static Disclosure Read(CborReader reader)
    {
        Disclosure disclosure = new Disclosure();
        reader.ReadArray(2);
        disclosure.Purpose = reader.ReadText(1, MaximumNameLength);
        for (int left = reader.ReadArray(); left > 0 && !reader.Failed; left--)
        {
            reader.ReadArray(3);
            int kind = reader.ReadInteger(1, Kinds - 1);
            disclosure._fields[kind] = ReadBits(reader, MaximumField);
            disclosure._states[kind] = ReadBits(reader, VerdictTable.States - 1);
        }

        return disclosure;
    }

    private static int ReadBits(CborReader reader, int maximum)
    {
        int bits = 0;
        for (int left = reader.ReadArray(); left > 0 && !reader.Failed; left--)
        {
            bits |= 1 << reader.ReadInteger(1, maximum);
        }

        return bits;
    }
}
