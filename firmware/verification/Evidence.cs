namespace ELicense.Verification;

/// <summary>The six findings a verdict rests on. All are unknown until a check says otherwise.</summary>
public sealed class Evidence
{
    /// <summary>The authority's signature fits the credential.</summary>
    public Answer Signature;

    /// <summary>The key that made it is trusted for this authority, this kind and that time.</summary>
    public Answer Issuer;

    /// <summary>The credential holds now.</summary>
    public Answer Validity;

    /// <summary>The status list has nothing against it.</summary>
    public Answer Status;

    /// <summary>Whoever shows it holds its key, now.</summary>
    public Answer Holder;

    /// <summary>What the document says allows driving now.</summary>
    public Answer Rules;
}
