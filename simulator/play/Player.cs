namespace ELicense.Simulator.Play;

/// <summary>Plays a script line by line. The first line that goes otherwise ends it: what follows would have nothing to go on from.</summary>
internal sealed class Player(Stage stage)
{
    private static readonly Dictionary<string, Verb> s_verbs =
        new[] { TerminalVerbs.All, PeopleVerbs.All, [ExpectVerb.Verb] }.SelectMany(verbs => verbs).ToDictionary(verb => verb.Name);

    /// <exception cref="InvalidDataException">A line has a verb that there is not.</exception>
    public static void Check(Script script)
    {
        foreach (ScriptLine line in script.Cases.SelectMany(part => part.Lines))
        {
            if (!s_verbs.ContainsKey(line.Verb))
            {
                throw new InvalidDataException(
                    $"{script.Name}, line {line.Number}: there is no {line.Verb}, only {string.Join(", ", s_verbs.Keys)}");
            }
        }
    }

    public IReadOnlyList<CaseResult> Play(Script script)
    {
        var results = new List<CaseResult>();
        foreach (ScriptCase part in script.Cases)
        {
            bool isPlayed = results.TrueForAll(result => result.IsPassed);
            long start = stage.Handheld.Board.Time.Now;
            string? failure = isPlayed ? Play(part) : null;
            TimeSpan time = TimeSpan.FromMicroseconds(stage.Handheld.Board.Time.Now - start);
            results.Add(new CaseResult(part, time, failure, isPlayed));
        }

        return results;
    }

    private string? Play(ScriptCase part)
    {
        foreach (ScriptLine line in part.Lines)
        {
            if (Do(line) is { } failure)
            {
                return $"line {line.Number}, {line}: {failure}";
            }
        }

        return null;
    }

    private string? Do(ScriptLine line)
    {
        try
        {
            return s_verbs[line.Verb].Do(stage, line.Words);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            return malformed.Message;
        }
    }
}
