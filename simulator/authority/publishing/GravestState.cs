using ELicense.Simulator.Authority.Rules;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// The one state that a list shows of several: the one with the gravest verdict by the table that terminals use, of equals the
/// largest.
/// </summary>
internal sealed class GravestState
{
    private const int Kinds = 6;

    private readonly byte[][] _ofSet = new byte[Kinds][];

    /// <param name="rows">What the trust list changes in the built-in table.</param>
    internal GravestState(IReadOnlyList<VerdictRow> rows)
    {
        for (int kind = 1; kind < Kinds; kind++)
        {
            int[] gravities = GravitiesOf(kind, rows);
            _ofSet[kind] = [.. Enumerable.Range(0, StateSet.Count).Select(bits => Gravest(new StateSet(bits), gravities))];
        }
    }

    internal byte Of(int kind, StateSet states) => _ofSet[kind][states.Bits];

    private static int[] GravitiesOf(int kind, IReadOnlyList<VerdictRow> rows)
    {
        VerdictTable builtIn = new();
        IEnumerable<int> states = Enumerable.Range(1, ListStates.Wanted - 1);
        int[] gravities = [0, .. states.Select(state => builtIn.ReasonFor(kind, state).Gravity)];
        foreach (VerdictRow row in rows.Where(row => row.Kind == kind && row.State < gravities.Length))
        {
            gravities[row.State] = new Reason(row.Reason, 0, (Verdict)row.Verdict).Gravity;
        }

        return gravities;
    }

    private static byte Gravest(StateSet states, int[] gravities)
    {
        byte gravest = ListStates.Normal;
        for (byte state = 1; state < gravities.Length; state++)
        {
            if (states.Contains(state) && gravities[state] >= gravities[gravest])
            {
                gravest = state;
            }
        }

        return gravest;
    }
}
