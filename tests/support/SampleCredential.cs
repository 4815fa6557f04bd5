namespace ELicense.Tests.Support;

/// <summary>A credential in the making: every claim may be changed before it is signed.</summary>
public sealed class SampleCredential(int kind)
{
    public int Kind { get; set; } = kind;

    public SortedDictionary<int, object> Fields { get; set; } = SampleDocuments.OfKind(kind);

    public string Issuer { get; set; } = "320100";

    public long NotBefore { get; set; } = SampleDocuments.Now - 30 * SampleDocuments.Day;

    public long IssuedAt { get; set; } = SampleDocuments.Now - 30 * SampleDocuments.Day;

    public long Expires { get; set; } = SampleDocuments.Now + 30 * SampleDocuments.Day;

    public byte[] Id { get; set; } = [1, 2, 3, 4, 5, 6, 7, 8];

    public ISigner? Holder { get; set; }

    public string ListId { get; set; } = kind + "4e20000";

    public int ListIndex { get; set; } = 4711;

    public byte[] Payload() => Writer.Cbor(w =>
    {
        w.WriteStartMap(null);
        w.WriteInt32(1);
        w.WriteTextString(Issuer);
        w.WriteInt32(4);
        w.WriteInt64(Expires);
        w.WriteInt32(5);
        w.WriteInt64(NotBefore);
        w.WriteInt32(6);
        w.WriteInt64(IssuedAt);
        w.WriteInt32(7);
        w.WriteByteString(Id);
        if (Holder != null)
        {
            w.WriteInt32(8);
            w.WriteStartMap(1);
            w.WriteInt32(1);
            Writer.CoseKey(w, Holder);
            w.WriteEndMap();
        }

        w.WriteInt32(65535);
        w.WriteStartMap(1);
        w.WriteTextString("status_list");
        w.WriteStartMap(2);
        w.WriteTextString("idx");
        w.WriteInt32(ListIndex);
        w.WriteTextString("uri");
        w.WriteTextString(ListId);
        w.WriteEndMap();
        w.WriteEndMap();
        w.WriteInt32(-65701);
        SampleDocuments.Write(w, Kind, Fields);
        w.WriteEndMap();
    });

    public byte[] Sign(ISigner issuer) => Writer.Sign(Writer.Headers(issuer.Algorithm, 65001, issuer.KeyId), Payload(), issuer);

    /// <summary>A presentation of the signed credential.</summary>
    public static byte[] Present(byte[] credential, ISigner holder, long issuedAt, string? nonce = null)
    {
        byte[] payload = Writer.Cbor(w =>
        {
            w.WriteStartMap(null);
            w.WriteInt32(6);
            w.WriteInt64(issuedAt);
            if (nonce != null)
            {
                w.WriteInt32(10);
                w.WriteTextString(nonce);
            }

            w.WriteEndMap();
        });
        return Writer.Sign(Writer.Headers(holder.Algorithm, 65002, null, credential), payload, holder);
    }
}
