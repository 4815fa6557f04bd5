using Mono.Cecil;

namespace NFProjTools.Checking;

/// <summary>One place where a rule is broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Owner">The member in which it is, or the assembly.</param>
/// <param name="Place">File and line.</param>
/// <param name="Detail">What exactly stands there.</param>
internal sealed record Finding(Rule Rule, IMetadataTokenProvider Owner, Place Place, string Detail)
{
    /// <summary>In the form that build tools make clickable.</summary>
    public override string ToString() => $"{Place}: error {Rule.Id}: {Detail}: {Rule.Title}; {Rule.Why}";
}
