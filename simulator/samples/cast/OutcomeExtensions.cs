using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>For requests that are known to be in order.</summary>
internal static class OutcomeExtensions
{
    /// <exception cref="InvalidOperationException">The authority refused: a sample breaks its rules.</exception>
    internal static T OrThrow<T>(this Outcome<T> outcome)
        where T : class => outcome.IsGranted ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.ToString());
}
