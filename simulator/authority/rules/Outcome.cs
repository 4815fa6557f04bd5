using System.Diagnostics.CodeAnalysis;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>What was asked for, or the refusal.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsGranted => Value is not null;
}
