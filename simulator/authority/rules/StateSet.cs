using System.Numerics;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>The states of section 2 of docs/status-lists.md that apply to one credential at once: bit n is state n.</summary>
public readonly record struct StateSet(int Bits)
{
    /// <summary>How many sets there are: states 1 to 9, and an unused bit for 0.</summary>
    public const int Count = 1 << ListStates.Wanted;

    /// <summary>The gravest by number; 0 when none applies.</summary>
    public int Highest => Bits == 0 ? ListStates.Normal : BitOperations.Log2((uint)Bits);

    /// <summary>A set of states 1 to 9; 0 adds nothing.</summary>
    public static StateSet Of(params ReadOnlySpan<int> states)
    {
        int bits = 0;
        foreach (int state in states)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(state, ListStates.Normal, nameof(states));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, ListStates.Wanted, nameof(states));
            bits |= state == ListStates.Normal ? 0 : 1 << state;
        }

        return new StateSet(bits);
    }

    public bool Contains(int state) => (Bits >> state & 1) != 0;
}
