namespace ELicense.Terminal.Text;

/// <summary>Characters of a string, of which those above U+FFFF take two places.</summary>
public static class CodePoint
{
    /// <summary>The code point that begins at a place; half of a pair counts as one of its own.</summary>
    public static int At(string text, int index)
    {
        int high = text[index];
        if (high < 0xD800 || high > 0xDBFF || index + 1 == text.Length)
        {
            return high;
        }

        int low = text[index + 1];
        return low < 0xDC00 || low > 0xDFFF ? high : 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    }

    /// <summary>How many places the code point takes: 1 or 2.</summary>
    public static int Length(string text, int index) => At(text, index) < 0x10000 ? 1 : 2;
}
