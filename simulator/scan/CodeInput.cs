namespace ELicense.Simulator.Scan;

/// <summary>What was found in a FILE: the text of a code, or why there is none.</summary>
public sealed record CodeInput
{
    private CodeInput(string? text, bool isReadable, string problem)
    {
        Text = text;
        IsReadable = isReadable;
        Problem = problem;
    }

    /// <summary>Null when there is no code.</summary>
    public string? Text { get; }

    /// <summary>False when the file could not be opened, or is neither a picture nor text.</summary>
    public bool IsReadable { get; }

    /// <summary>One line for a person; empty with a text.</summary>
    public string Problem { get; }

    public static CodeInput Of(string text) => new(text, true, "");

    public static CodeInput NoCode(string problem) => new(null, true, problem);

    public static CodeInput Unreadable(string problem) => new(null, false, problem);
}
