using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>
/// What an authority holds on a licence or a vehicle beside its state (动态信息); null is not known, and not "none".
/// </summary>
public sealed record DynamicFacts
{
    /// <summary>States as letters of docs/verdicts.md, several at once; empty when no register has set any.</summary>
    public string Letters { get; init; } = "";

    /// <summary>The last day of the inspection's validity.</summary>
    public DateOnly? InspectionUntil { get; init; }

    public bool? IsMortgaged { get; init; }

    /// <summary>Violations not handled yet.</summary>
    public int? Violations { get; init; }

    /// <summary>Accidents not handled yet.</summary>
    public int? Accidents { get; init; }

    /// <summary>Points in the running cycle.</summary>
    public int? Points { get; init; }

    /// <summary>64 by 80 pixels, a bit each; null when there is none.</summary>
    public byte[]? Portrait { get; init; }

    /// <summary>The claim of an online answer.</summary>
    /// <param name="letters">All that hold.</param>
    /// <param name="states">Those that no letter stands for.</param>
    public DeterministicMap Encode(string letters, IReadOnlyList<int> states)
    {
        DeterministicMap map = new DeterministicMap().Add(1, letters);
        if (states.Count > 0)
        {
            map.Add(2, states);
        }

        Add(map, 3, InspectionUntil is { } day ? ChinaDay.Number(day) : null);
        Add(map, 4, IsMortgaged is { } mortgaged ? mortgaged ? 1 : 2 : null);
        Add(map, 5, Violations);
        Add(map, 6, Accidents);
        Add(map, 7, Points);
        return Portrait is null ? map : map.Add(8, Portrait);
    }

    private static void Add(DeterministicMap map, int key, int? number)
    {
        if (number is { } value)
        {
            map.Add(key, value);
        }
    }
}
