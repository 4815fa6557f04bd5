using System.Text;

namespace ELicense.Simulator.Play;

/// <summary>
/// What happens at a bench, line by line: a verb and words, parted by spaces; "double quotes" keep a word with spaces together; # begins
/// a comment. A line `case NAME` begins the next case.
/// </summary>
internal sealed record Script(string Name, IReadOnlyList<ScriptCase> Cases)
{
    private const int MaximumLines = 10_000;
    private const int MaximumLineLength = 1000;
    private const string CaseVerb = "case";

    /// <exception cref="InvalidDataException">It is no script; the message names the line.</exception>
    public static Script Read(string name, TextReader text)
    {
        var cases = new List<ScriptCase>();
        var lines = new List<ScriptLine>();
        string caseName = name;
        for (int number = 1; text.ReadLine() is { } line; number++)
        {
            Require(number <= MaximumLines && line.Length <= MaximumLineLength, name, number, "the script is too long");
            if (Parse(name, number, line) is not { } parsed)
            {
                continue;
            }

            if (parsed.Verb == CaseVerb)
            {
                AddCase(cases, caseName, lines);
                (caseName, lines) = (string.Join(' ', parsed.Words), []);
                continue;
            }

            lines.Add(parsed);
        }

        AddCase(cases, caseName, lines);
        return new Script(name, cases);
    }

    private static void AddCase(List<ScriptCase> cases, string name, List<ScriptLine> lines)
    {
        if (lines.Count > 0)
        {
            cases.Add(new ScriptCase(name, lines));
        }
    }

    private static ScriptLine? Parse(string script, int number, string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false, isWord = false;
        foreach (char character in line)
        {
            if (character == '#' && !isQuoted && !isWord)
            {
                break;
            }

            if (character == '"')
            {
                (isQuoted, isWord) = (!isQuoted, true);
            }
            else if (char.IsWhiteSpace(character) && !isQuoted)
            {
                TakeWord(words, word, ref isWord);
            }
            else
            {
                word.Append(character);
                isWord = true;
            }
        }

        Require(!isQuoted, script, number, "a quote has no end");
        TakeWord(words, word, ref isWord);
        return words.Count == 0 ? null : new ScriptLine(number, words[0], words[1..]);
    }

    private static void TakeWord(List<string> words, StringBuilder word, ref bool isWord)
    {
        if (isWord)
        {
            words.Add(word.ToString());
            word.Clear();
            isWord = false;
        }
    }

    private static void Require(bool condition, string script, int number, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidDataException($"{script}, line {number}: {otherwise}");
        }
    }
}
