namespace ELicense.Terminal.Screens;

/// <summary>What a verdict screen shows, in the officer's language.</summary>
public sealed class VerdictView
{
    /// <summary>Shape and place.</summary>
    public VerdictLook Look;

    /// <summary>The verdict in large type; a comma ends its first line.</summary>
    public string Word = "";

    /// <summary>True for whoever is wanted: the only difference from <see cref="VerdictLook.Notice"/>.</summary>
    public bool HasOfficersMark;

    /// <summary>The kind of document; null when none is proven, and then the facts are empty too.</summary>
    public string Kind;

    /// <summary>Name or plate.</summary>
    public string Headline;

    /// <summary>True: the headline is a plate, for which there is large type.</summary>
    public bool IsPlate;

    /// <summary>What the officer compares with the person; null for documents that are nobody's.</summary>
    public string Comparison;

    /// <summary>The words before <see cref="Comparison"/>.</summary>
    public string ComparisonLabel;

    /// <summary>What the document says, the most wanted first.</summary>
    public FactList Facts = new FactList();

    /// <summary>64 by 80 pixels as in OnlineFacts; null for none.</summary>
    public byte[] Portrait;

    /// <summary>Gravest first.</summary>
    public ReasonView[] Reasons = new ReasonView[0];

    /// <summary>What is one key away, such as the details; empty for nothing.</summary>
    public string Hint = "";

    /// <summary>Whether that is the up key's, else the down key's.</summary>
    public bool IsHintUp;

    /// <summary>Age of the list that the status rests on.</summary>
    public string ListAge = "";
}
