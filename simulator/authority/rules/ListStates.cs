using ELicense.Formats.Documents;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>The states of status lists (docs/status-lists.md, section 2) and the kinds that may have them.</summary>
public static class ListStates
{
    public const int Normal = 0;
    public const int Moved = 2;
    public const int Superseded = 3;
    public const int Cancelled = 8;
    public const int Revoked = 9;

    /// <summary>Never in a public list: it would warn exactly those it is about.</summary>
    public const int Wanted = 10;

    private static readonly string[] s_names =
        ["normal", "notice", "moved", "superseded", "overdue", "points", "stopped", "held", "cancelled", "revoked", "wanted"];

    private static readonly int[][] s_allowed =
    [
        [],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [0, 1, 2, 3, 4, 6, 7, 8],
        [0, 3, 8, 9],
        [0, 8],
        [0, 8, 9],
    ];

    /// <summary>Whether a credential of this kind can have this public state.</summary>
    public static bool CanHave(DocumentKind kind, int state) => s_allowed[(int)kind].Contains(state);

    /// <summary>Why a credential of this kind can't have this public state; null when it can.</summary>
    public static Refusal? Refuse(DocumentKind kind, int state)
    {
        if (state == Wanted)
        {
            return new Refusal(RefusalCode.WantedIsNeverPublic,
                "state 10 is in no public list: mark the credential as wanted instead, which goes into the sealed file");
        }

        return CanHave(kind, state)
            ? null
            : new Refusal(RefusalCode.StateNotAllowed, $"state {Name(state)} is none of kind {(int)kind}");
    }

    /// <summary>A driver or a vehicle may be wanted, a mark or a certificate not.</summary>
    public static bool CanBeWanted(DocumentKind kind) => kind is DocumentKind.DrivingLicence or DocumentKind.VehicleLicence;

    public static string Name(int state) =>
        state >= 0 && state < s_names.Length ? $"{state} {s_names[state]}" : state.ToString();
}
