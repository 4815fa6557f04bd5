namespace ELicense.Simulator.Play;

/// <summary>One line of a script.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Verb">What is to be done.</param>
/// <param name="Words">What with, in order.</param>
internal sealed record ScriptLine(int Number, string Verb, IReadOnlyList<string> Words)
{
    public override string ToString() => string.Join(' ', Words.Prepend(Verb));
}
