namespace ELicense.Verification.Lists;

/// <summary>What the lists in the store say of one credential, and how old they are. Without a state there is a fault.</summary>
public sealed class StatusAnswer
{
    /// <summary>The value of <see cref="State"/> when there is none.</summary>
    public const int NoState = -1;

    private StatusAnswer(int state, ListFault fault, int region, StatusManifest manifest)
    {
        State = state;
        Fault = fault;
        Region = region;
        Manifest = manifest;
    }

    /// <summary>0 (normal) to 15 as in docs/status-lists.md, 2; <see cref="NoState"/> when the lists do not say.</summary>
    public int State { get; }

    /// <summary>None exactly when there is a state.</summary>
    public ListFault Fault { get; }

    public bool IsAvailable => Fault == ListFault.None;

    /// <summary>The region whose lists the answer is from; 0, the nation, when the hot list gave it.</summary>
    public int Region { get; }

    /// <summary>Sequence and times of the lists that were asked; null when there is no manifest to believe.</summary>
    public StatusManifest Manifest { get; }

    /// <summary>How far the lists can be relied on by their age; Unknown without a manifest.</summary>
    /// <param name="time">The time of the scan.</param>
    /// <param name="staleAfter">Seconds after issue that the policy allows.</param>
    public ListBand Band(TrustedTime time, int staleAfter) => Manifest == null
        ? ListBand.Unknown
        : ListFreshness.Of(Manifest.IssuedAt, Manifest.NextUpdate, Manifest.NotAfter, time.Now, time.IsTrusted, staleAfter);

    internal static StatusAnswer Of(int state, int region, StatusManifest manifest) =>
        new StatusAnswer(state, ListFault.None, region, manifest);

    internal static StatusAnswer Unavailable(ListFault fault, int region, StatusManifest manifest) =>
        new StatusAnswer(NoState, fault, region, manifest);
}
