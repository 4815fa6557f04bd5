using System.Globalization;
using ELicense.Formats;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>A terminal's question, [uri, idx, nonce].</summary>
public sealed record StatusQuestion(ListId List, int Index, byte[] Nonce)
{
    private const int UriLength = 8;
    private const int NonceLength = 16;

    /// <summary>Reads a question; null when the bytes are none.</summary>
    public static StatusQuestion? Read(byte[] bytes)
    {
        var reader = new CborReader(new ByteSegment(bytes, 0, bytes.Length));
        reader.ReadArray(3);
        string uri = reader.ReadText(UriLength, UriLength);
        int index = reader.ReadInteger(0, ListId.IndicesPerShard - 1);
        byte[] nonce = reader.ReadBytes(NonceLength);
        bool isList = int.TryParse(uri, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
            && ListId.Of(number).ToString() == uri && Enum.IsDefined(ListId.Of(number).Kind);
        return isList && !reader.Failed ? new StatusQuestion(ListId.Of(number), index, nonce) : null;
    }
}
