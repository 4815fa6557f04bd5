using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Online;

/// <summary>
/// What the authority holds on a document today (docs/online.md). What an answer leaves out is not known, and not "none".
/// </summary>
public sealed class OnlineFacts
{
    /// <summary>The value of a figure that the answer leaves out.</summary>
    public const int NotGiven = -1;

    /// <summary>Pixels of a portrait: 8 bytes a row, the leftmost in the highest bit, 1 = white.</summary>
    public const int PortraitWidth = 64;
    public const int PortraitHeight = 80;
    public const int PortraitLength = PortraitWidth / 8 * PortraitHeight;

    private const int MaximumLetters = 26;
    private const int MaximumCount = 9999;

    private int _states;

    private OnlineFacts()
    {
    }

    /// <summary>States, a capital letter each, none twice; never empty.</summary>
    public string Letters { get; private set; }

    /// <summary>The last day of the inspection's validity.</summary>
    public int InspectionUntil { get; private set; } = NotGiven;

    /// <summary>Whether the vehicle is mortgaged: information, and no reason to stop.</summary>
    public Answer Mortgage { get; private set; }

    /// <summary>Violations that were not handled yet.</summary>
    public int Violations { get; private set; } = NotGiven;

    /// <summary>Accidents that were not handled yet.</summary>
    public int Accidents { get; private set; } = NotGiven;

    /// <summary>Points in the running cycle.</summary>
    public int Points { get; private set; } = NotGiven;

    /// <summary>The holder's portrait; null when the answer brought none.</summary>
    public byte[] Portrait { get; private set; }

    /// <summary>
    /// Whether a state of docs/status-lists.md, section 2, holds that no letter stands for, such as superseded.
    /// </summary>
    public bool HasState(int state)
    {
        return (_states & 1 << state) != 0;
    }

    /// <summary>Reads the claim's value; the reader fails on anything else.</summary>
    internal static OnlineFacts Read(CborReader reader)
    {
        OnlineFacts facts = new OnlineFacts();
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            facts.ReadField(reader.ReadKey(), reader);
        }

        if (facts.Letters == null || !AreLetters(facts.Letters))
        {
            reader.Fail();
        }

        return facts;
    }

    private void ReadField(int key, CborReader reader)
    {
        switch (key)
        {
            case 1:
                Letters = reader.ReadText(1, MaximumLetters);
                break;
            case 2:
                ReadStates(reader);
                break;
            case 3:
                InspectionUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 4:
                Mortgage = (Answer)reader.ReadInteger((int)Answer.Yes, (int)Answer.No);
                break;
            case 5:
                Violations = reader.ReadInteger(0, MaximumCount);
                break;
            case 6:
                Accidents = reader.ReadInteger(0, MaximumCount);
                break;
            case 7:
                Points = reader.ReadInteger(0, MaximumCount);
                break;
            case 8:
                Portrait = reader.ReadBytes(PortraitLength);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void ReadStates(CborReader reader)
    {
        for (int left = reader.ReadArray(); left > 0 && !reader.Failed; left--)
        {
            _states |= 1 << reader.ReadInteger(1, VerdictTable.States - 1);
        }
    }

    private static bool AreLetters(string text)
    {
        int seen = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int letter = text[i] - 'A';
            if (letter < 0 || letter >= MaximumLetters || (seen & 1 << letter) != 0)
            {
                return false;
            }

            seen |= 1 << letter;
        }

        return true;
    }
}
