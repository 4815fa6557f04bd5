using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Lists;

/// <summary>
/// What tests of a terminal's lists share: store and clock, a publisher whose key it trusts, credentials to ask for.
/// </summary>
public abstract class ListTerminal
{
    protected const int Region = 320000;
    protected const string ManifestName = "m/320000.cbor";
    protected const int ManifestType = 65004;

    private const int StatusUsage = 2;

    // Keys take time to make, and no test changes one.
    protected static P256Signer Root { get; } = new();

    protected static P256Signer Publisher { get; } = new();

    protected MemoryStore Store { get; } = new();

    protected FixedClock Clock { get; } = new() { UnixTime = 1790000001 };

    protected TrustedTime Time => new(Clock, 0);

    protected static void AssertUnavailable(ListFault fault, StatusAnswer answer)
    {
        Assert.False(answer.IsAvailable);
        Assert.Equal((fault, StatusAnswer.NoState), (answer.Fault, answer.State));
    }

    protected static TrustListWriter.Entry PublisherEntry => new(Publisher, ["320000"], [1], [StatusUsage]);

    protected static StatusReference Reference(int index, int kind = 1, int region = Region, int shard = 0) =>
        ReferenceTo(index, kind, region, shard);

    internal static StatusReference ReferenceTo(int index, int kind, int region, int shard)
    {
        byte[] claim = Writer.Cbor(w =>
        {
            w.WriteStartMap(1);
            w.WriteTextString("status_list");
            w.WriteStartMap(2);
            w.WriteTextString("idx");
            w.WriteInt32(index);
            w.WriteTextString("uri");
            w.WriteTextString(ListId.Of(kind, region, shard).ToString("x8"));
            w.WriteEndMap();
            w.WriteEndMap();
        });
        return StatusReference.Read(new CborReader(new ByteSegment(claim, 0, claim.Length)));
    }

    protected static TrustList Trust(params TrustListWriter.Entry[] keys)
    {
        var writer = new TrustListWriter();
        writer.Keys.AddRange(keys);
        var store = new MemoryStore();
        store.Files[RootKeys.FileName] = TrustListWriter.Roots(Root);
        store.Files[TrustStore.FileName] = writer.Sign(Root);
        return TrustStore.Load(store, new SequenceMemory(store, new DesktopKeyedHash()), new MessageSignature());
    }

    protected static byte[] Sign(byte[] payload, int type) =>
        Writer.Sign(Writer.Headers(Publisher.Algorithm, type, Publisher.KeyId), payload, Publisher);

    protected StatusAnswer Ask(StatusLists lists, int index, int kind = 1, int region = Region, int shard = 0) =>
        lists.Ask(Reference(index, kind, region, shard), Trust(PublisherEntry), Time);

    protected StatusLists Lists()
    {
        var hash = new DesktopKeyedHash();
        return new StatusLists(Store, hash, new SequenceMemory(Store, hash), new MessageSignature());
    }

    protected void Publish(params LsfContent[] files)
    {
        foreach (LsfContent file in files)
        {
            Store.Files[file.FileName] = [.. file.Bytes];
        }

        SignManifest(StatusManifestTest.Content(files));
    }

    protected void SignManifest(ManifestContent content) =>
        Store.Files[ManifestName] = Sign(ManifestWriter.Payload(content), ManifestType);
}
