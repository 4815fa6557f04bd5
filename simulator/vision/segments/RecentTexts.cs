namespace ELicense.Simulator.Vision.Segments;

/// <summary>
/// The last texts that were read: a code that stays before the camera gives the same string again and costs no memory.
/// </summary>
internal sealed class RecentTexts
{
    private readonly string?[] _texts = new string?[CodeReadResult.MaxCodes];
    private int _next;

    public string Of(ReadOnlySpan<char> chars)
    {
        foreach (string? text in _texts)
        {
            if (text is not null && chars.SequenceEqual(text))
            {
                return text;
            }
        }

        string added = new(chars);
        _texts[_next] = added;
        _next = (_next + 1) % _texts.Length;
        return added;
    }
}
