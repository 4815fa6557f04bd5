using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Trust;

/// <summary>
/// From a listed state, or a letter of an online answer, to a verdict and its reason, by kind of document. A first version is
/// built in; rows of the signed trust list replace its rows. No row can make a state or a letter pass.
/// </summary>
public sealed class VerdictTable
{
    /// <summary>States 0 … 15 of docs/status-lists.md.</summary>
    public const int States = 16;

    private const int Kinds = 6;

    private const int Letters = 26;

    // For each letter, from A on, the state that it stands for (docs/verdicts.md, "Letters"): one hexadecimal digit, 0 is normal.
    private const string DriverLetters = "05279981167640b0b8407bbbbb";
    private const string VehicleLetters = "02a68b171a778a684bbbbbbbbb";
    private const string OtherLetters = "0bbbbbbbbbbbbbbbbbbbbbbbbb";

    // The rows of states, then those of letters; a letter without a row of its own, reason 0, is judged as its state.
    private const int LetterRows = Kinds * States;
    private readonly byte[] _verdicts = new byte[LetterRows + Kinds * Letters];
    private readonly short[] _reasons = new short[LetterRows + Kinds * Letters];

    public VerdictTable()
    {
        for (int kind = 1; kind < Kinds; kind++)
        {
            for (int state = 1; state < States; state++)
            {
                bool isLicence = kind <= (int)DocumentKind.VehicleLicence;
                Verdict verdict = isLicence ? BuiltIn(kind, state) : Verdict.NotValid;
                Set(kind * States + state, verdict, BuiltInReason(isLicence, state));
            }
        }
    }

    /// <summary>The reason for which a document is not in order.</summary>
    /// <param name="listKind">Kind of the list that names it, 1 … 5.</param>
    /// <param name="state">1 … 15.</param>
    public Reason ReasonFor(int listKind, int state)
    {
        return ReasonOf(listKind * States + state);
    }

    /// <summary>The same for a letter; null for one that is in order.</summary>
    /// <param name="listKind">Kind of the list that the document points to, 1 … 5.</param>
    /// <param name="letter">'A' … 'Z'.</param>
    public Reason ReasonForLetter(int listKind, char letter)
    {
        int row = LetterRow(listKind, letter);
        if (_reasons[row] != 0)
        {
            return ReasonOf(row);
        }

        int state = StateOf(listKind, letter);
        return state == 0 ? null : ReasonFor(listKind, state);
    }

    /// <summary>The state, 0 … 15, that a letter stands for where no row of a trust list says otherwise.</summary>
    /// <param name="listKind">1 … 5.</param>
    /// <param name="letter">'A' … 'Z'.</param>
    public static int StateOf(int listKind, char letter)
    {
        string states = listKind == (int)DocumentKind.DrivingLicence ? DriverLetters
            : listKind == (int)DocumentKind.VehicleLicence ? VehicleLetters : OtherLetters;
        char digit = states[letter - 'A'];
        return digit <= '9' ? digit - '0' : digit - 'a' + 10;
    }

    internal void Read(CborReader reader)
    {
        for (int rows = reader.ReadArray(); rows > 0 && !reader.Failed; rows--)
        {
            reader.ReadArray(4);
            int kind = reader.ReadInteger(1, Kinds - 1);
            int row = reader.Next == CborType.Text
                ? LetterRow(kind, ReadLetter(reader))
                : kind * States + reader.ReadInteger(1, States - 1);
            int verdict = reader.ReadInteger((int)Verdict.Unknown, (int)Verdict.Wanted);
            int reason = reader.ReadInteger(0, short.MaxValue);

            // Only a reason of a state: one of the holder's would weigh as forged, whatever verdict the row names.
            if (verdict == (int)Verdict.Pass || !ReasonCode.IsOfState(reason))
            {
                reader.Fail();
            }

            Set(row, (Verdict)verdict, reason);
        }
    }

    private static char ReadLetter(CborReader reader)
    {
        string letter = reader.ReadText(1, 1);
        if (letter.Length == 1 && letter[0] >= 'A' && letter[0] <= 'Z')
        {
            return letter[0];
        }

        reader.Fail();
        return 'A';
    }

    private static int LetterRow(int kind, char letter)
    {
        return LetterRows + kind * Letters + letter - 'A';
    }

    private Reason ReasonOf(int row)
    {
        return new Reason(_reasons[row], 0, (Verdict)_verdicts[row]);
    }

    private static Verdict BuiltIn(int kind, int state)
    {
        switch (state)
        {
            case 1:
            case 2:
                return Verdict.Notice;
            case 3:
            case 8:
            case 9:
                return Verdict.NotValid;
            case 4:
            case 5:
            case 7:
                return Verdict.MustNotDrive;
            case 6:
                return kind == (int)DocumentKind.DrivingLicence ? Verdict.NotValid : Verdict.MustNotDrive;
            case 10:
                return Verdict.Wanted;
            default:
                return Verdict.Unknown;
        }
    }

    private static int BuiltInReason(bool isLicence, int state)
    {
        if (!isLicence)
        {
            return ReasonCode.Withdrawn;
        }

        return state <= 10 ? ReasonCode.ListedState + state : ReasonCode.ListedForUnknownReason;
    }

    private void Set(int row, Verdict verdict, int reason)
    {
        _verdicts[row] = (byte)verdict;
        _reasons[row] = (short)reason;
    }
}
