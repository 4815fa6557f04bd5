namespace ELicense.Simulator.Authority.Rules;

/// <summary>For requests that are known to be in order.</summary>
internal static class OutcomeExtensions
{
    /// <exception cref="InvalidOperationException">The authority refused.</exception>
    internal static T OrThrow<T>(this Outcome<T> outcome)
        where T : class => outcome.IsGranted ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.ToString());
}
