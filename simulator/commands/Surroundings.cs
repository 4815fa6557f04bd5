namespace ELicense.Simulator.Commands;

/// <summary>What a command line runs in.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Time">The computer's clock, which a terminal with a profile goes by.</param>
public sealed record Surroundings(TextReader Input, TextWriter Output, TextWriter Error, TimeProvider Time)
{
    /// <summary>This process's own.</summary>
    public static Surroundings Own => new(Console.In, Console.Out, Console.Error, TimeProvider.System);
}
