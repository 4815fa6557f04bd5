using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Verification.Trust;

/// <summary>
/// From a listed state to a verdict and its reason, by kind of document. A first version is built in; rows of the signed trust list
/// replace its rows. No row can make a listed state pass.
/// </summary>
public sealed class VerdictTable
{
    /// <summary>States 0 … 15 of docs/status-lists.md.</summary>
    public const int States = 16;

    private const int Kinds = 6;

    // A row may only bring a reason of the status family: one of the holder's would weigh as forged, whatever verdict it names.
    private const int LastStatusReason = 599;

    private readonly byte[] _verdicts = new byte[Kinds * States];
    private readonly short[] _reasons = new short[Kinds * States];

    public VerdictTable()
    {
        for (int kind = 1; kind < Kinds; kind++)
        {
            for (int state = 1; state < States; state++)
            {
                bool isLicence = kind <= (int)DocumentKind.VehicleLicence;
                Set(kind, state, isLicence ? BuiltIn(kind, state) : Verdict.NotValid, BuiltInReason(isLicence, state));
            }
        }
    }

    /// <summary>The reason for which a document is not in order.</summary>
    /// <param name="listKind">Kind of the list that names it, 1 … 5.</param>
    /// <param name="state">1 … 15.</param>
    public Reason ReasonFor(int listKind, int state)
    {
        int row = listKind * States + state;
        return new Reason(_reasons[row], 0, (Verdict)_verdicts[row]);
    }

    internal void Read(CborReader reader)
    {
        for (int rows = reader.ReadArray(); rows > 0 && !reader.Failed; rows--)
        {
            reader.ReadArray(4);
            int kind = reader.ReadInteger(1, Kinds - 1);
            int state = reader.ReadInteger(1, States - 1);
            int verdict = reader.ReadInteger((int)Verdict.Unknown, (int)Verdict.Wanted);
            int reason = reader.ReadInteger(ReasonCode.ListedState + 1, LastStatusReason);
            if (verdict == (int)Verdict.Pass)
            {
                reader.Fail();
            }

            Set(kind, state, (Verdict)verdict, reason);
        }
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

    private void Set(int kind, int state, Verdict verdict, int reason)
    {
        _verdicts[kind * States + state] = (byte)verdict;
        _reasons[kind * States + state] = (short)reason;
    }
}
