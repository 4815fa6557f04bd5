using ELicense.Formats.Documents;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>A code on a phone's screen.</summary>
internal sealed record ShownCode
{
    public required string Text { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The name or the plate beside it.</summary>
    public required string Headline { get; init; }

    /// <summary>By the phone's clock.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>When a new one takes its place; null for one that does not renew itself.</summary>
    public DateTimeOffset? RenewsAt { get; init; }

    /// <summary>The digits that it answers; null when it answers none.</summary>
    public string? Challenge { get; init; }

    /// <summary>A picture of a code, not the app.</summary>
    public bool IsCopy { get; init; }

    public CardLook Look { get; init; }
}
