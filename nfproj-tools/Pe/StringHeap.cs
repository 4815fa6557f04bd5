using System.Text;

namespace NFProjTools.Pe;

/// <summary>The Strings table: zero-terminated UTF-8, each string once; its id is its offset, and offset 0 is "".</summary>
internal sealed class StringHeap
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly TableWriter _bytes = new();
    private readonly Dictionary<string, int> _ids = [];

    public StringHeap() => Add(string.Empty, string.Empty);

    public int Length => _bytes.Length;

    /// <param name="text">The string.</param>
    /// <param name="owner">Whose it is, for the error.</param>
    public int Add(string text, string owner)
    {
        if (_ids.TryGetValue(text, out var id))
        {
            return id;
        }

        id = _bytes.Length;
        if (id >= PeFormat.StringLimit)
        {
            throw new ToolError($"{owner}: own strings pass {PeFormat.StringLimit} bytes, where the firmware's table begins");
        }

        _bytes.Bytes(Encode(text, owner));
        _bytes.U8(0);
        _ids.Add(text, id);
        return id;
    }

    public byte[] ToArray() => _bytes.ToArray();

    private static byte[] Encode(string text, string owner)
    {
        if (text.Contains('\0'))
        {
            throw new ToolError($"{owner}: a string of the device ends at its first zero, and this one has one inside");
        }

        try
        {
            return _strictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw new ToolError($"{owner}: half a surrogate pair has no UTF-8, which is how the device holds strings");
        }
    }
}
