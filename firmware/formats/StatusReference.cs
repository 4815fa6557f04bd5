namespace ELicense.Formats;

/// <summary>Where the state of a credential is listed: claim 65535 (IETF Token Status List, status_list).</summary>
public sealed class StatusReference
{
    private const int UriLength = 8;

    /// <summary>The uri as a number: kind (bits 31-28), region (27-8), shard (7-0). Negative from kind 8 on.</summary>
    public int ListId { get; private set; }

    /// <summary>The idx: 0 … 2^20 - 1.</summary>
    public int Index { get; private set; }

    /// <summary>Kind of the credentials that the list is about, 1 … 15; above 5 only beside a document of an unknown kind.</summary>
    public int Kind => (ListId >> 28) & 15;

    /// <summary>GB/T 2260 code of the province; 0 is the country.</summary>
    public int Region => (ListId >> 8) & 0xFFFFF;

    public int Shard => ListId & 0xFF;

    /// <summary>Reads { "status_list": { "idx", "uri" } }; the reader fails on anything else.</summary>
    public static StatusReference Read(CborReader reader)
    {
        StatusReference reference = new StatusReference();
        ReadName(reader, "status_list", 1);
        ReadName(reader, "idx", 2);
        reference.Index = reader.ReadInteger(0, (1 << 20) - 1);
        ReadName(reader, "uri", 0);
        reference.ListId = ListIdOf(reader.ReadText(UriLength, UriLength));
        if (reference.Kind == 0)
        {
            reader.Fail();
        }

        return reference;
    }

    // The names of these maps are fixed by the standard and so is their order, by deterministic encoding.
    private static void ReadName(CborReader reader, string name, int pairs)
    {
        if ((pairs > 0 && reader.ReadMap() != pairs) || reader.ReadText(name.Length, name.Length) != name)
        {
            reader.Fail();
        }
    }

    private static int ListIdOf(string uri)
    {
        int id = 0;
        for (int i = 0; i < uri.Length; i++)
        {
            int digit = "0123456789abcdef".IndexOf(uri[i]);
            if (digit < 0)
            {
                return 0;
            }

            id = (id << 4) | digit;
        }

        return uri.Length == UriLength ? id : 0;
    }
}
