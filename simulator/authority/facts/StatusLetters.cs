using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Rules;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>
/// The letters that hold for an entry of a status list. States decide: a letter whose state no longer holds is left out, and a
/// state that no stored letter names gets its most usual one, where there is any.
/// </summary>
internal sealed class StatusLetters
{
    private const char InOrder = 'A';

    // By state, 0 to 10; '-' where no letter stands for it.
    private const string DriversUsual = "-HC-MBJDGE-";
    private const string VehiclesUsual = "-GB-Q-OLE-J";

    private StatusLetters(string letters, IReadOnlyList<int> states)
    {
        Letters = letters;
        States = states;
    }

    /// <summary>At least one.</summary>
    internal string Letters { get; }

    /// <summary>States that no letter stands for.</summary>
    internal IReadOnlyList<int> States { get; }

    /// <summary>The states that letters stand for; wanted is not among them.</summary>
    internal static int[] StatesOf(DocumentKind kind, string letters)
    {
        IEnumerable<int> states = letters.Select(letter => VerdictTable.StateOf((int)kind, letter));
        return [.. states.Where(state => state < ListStates.Wanted).Distinct()];
    }

    /// <summary>Whether one of the letters says that the vehicle is wanted.</summary>
    internal static bool AreWanted(DocumentKind kind, string letters) =>
        letters.Any(letter => VerdictTable.StateOf((int)kind, letter) == ListStates.Wanted);

    internal static StatusLetters Of(DocumentKind kind, string stored, StateSet states, bool isWanted)
    {
        // No list has the states above wanted: a letter that stands for one of them holds as long as it is stored.
        bool Holds(int state) => state switch
        {
            ListStates.Normal or > ListStates.Wanted => true,
            ListStates.Wanted => isWanted,
            _ => states.Contains(state),
        };

        string letters = string.Concat(
            stored.Where(letter => letter != InOrder && Holds(VerdictTable.StateOf((int)kind, letter))));
        var others = new List<int>();
        foreach (int state in Enumerable.Range(1, ListStates.Wanted).Where(Holds))
        {
            if (letters.Any(letter => VerdictTable.StateOf((int)kind, letter) == state))
            {
                continue;
            }

            if (Usual(kind, state) is { } usual)
            {
                letters += usual;
            }
            else
            {
                others.Add(state);
            }
        }

        return new StatusLetters(letters.Length == 0 ? InOrder.ToString() : letters, others);
    }

    private static char? Usual(DocumentKind kind, int state)
    {
        char letter = kind switch
        {
            DocumentKind.DrivingLicence => DriversUsual[state],
            DocumentKind.VehicleLicence => VehiclesUsual[state],
            _ => '-',
        };
        return letter == '-' ? null : letter;
    }
}
