using System.Formats.Cbor;
using ELicense.Formats;
using ELicense.Simulator.Authority.Lists;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

public class StatusManifestTest
{
    private const int FilesKey = 8;

    // The example of docs/status-lists.md: G1 alone.
    private const string Example =
        "a8010102" + "1a0004e200" + "0307" + "041a6ab13b80" + "051a6ab28d00" + "061a6ac3b080" + "0708" + "0881"
        + "880100184000000718785820a018985bda508d206d98efe7b59ff47430382fec2e9b5dc183b5ef96683ae29e";

    internal static ManifestContent Content(params LsfContent[] files) => new()
    {
        Region = 320000,
        Sequence = 7,
        IssuedAt = DateTimeOffset.FromUnixTimeSeconds(1790000000),
        NextUpdate = DateTimeOffset.FromUnixTimeSeconds(1790086400),
        NotAfter = DateTimeOffset.FromUnixTimeSeconds(1790000000 + 14 * 86400),
        Files = files,
    };

    [Fact]
    public void TheExampleIsWrittenByteForByte() =>
        Assert.Equal(Example, Convert.ToHexStringLower(ManifestWriter.Payload(Content(Golden.G1))));

    [Fact]
    public void TheExampleIsRead()
    {
        StatusManifest manifest = Read(Convert.FromHexString(Example))!;
        Assert.Equal((320000, 7, 8), (manifest.Region, manifest.Sequence, manifest.RebasePeriod));
        Assert.Equal((1790000000, 1790086400, 1791209600), (manifest.IssuedAt, manifest.NextUpdate, manifest.NotAfter));
        ManifestEntry entry = Assert.Single(manifest.Entries);
        Assert.Equal((1, 0, 64, 0, 0, 7, 120),
            (entry.Kind, entry.FirstShard, entry.IndexCount, entry.Type, entry.FromSequence, entry.ToSequence, entry.Length));
        Assert.Equal(Golden.G1.FileName, entry.FileName);
    }

    [Theory]
    [InlineData(1, 2)] // version
    [InlineData(2, -1)]
    [InlineData(2, 1 << 20)]
    [InlineData(3, -1)]
    [InlineData(3, 6)] // before its own files
    [InlineData(3, 1L << 31)]
    [InlineData(4, -1)]
    [InlineData(4, 1790086401)] // issued after the next is due
    [InlineData(6, 1790086399)] // over before the next is due
    [InlineData(7, 4)]
    [InlineData(7, 12)]
    [InlineData(7, 64)]
    [InlineData(12, 0)] // a key below 16 that the format does not have
    [InlineData(-1, 0)]
    public void AValueOutOfItsBoundsIsRefused(int key, long value) =>
        Assert.Null(Read(Payload(map => map[key] = Integer(value))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void EveryKeyUpToEightIsRequired(int key) => Assert.Null(Read(Payload(map => map.Remove(key))));

    [Fact]
    public void KeysAboveFifteenAreForLaterVersions()
    {
        Assert.NotNull(Read(Payload(map => map[16] = Integer(1))));
        Assert.NotNull(Read(Payload(map => map[10] = [0x61, 0x41])));
    }

    [Theory]
    [InlineData("80", true)] // no row
    [InlineData("8184011a0004e2000004", true)]
    [InlineData("8184001a0004e2000004", false)] // kind
    [InlineData("8184061a0004e2000004", false)]
    [InlineData("8184011a001000000004", false)] // region
    [InlineData("8184011a0004e20019010004", false)] // first shard
    [InlineData("8184011a0004e2000000", false)] // no shard
    [InlineData("8184011a0004e20000190101", false)] // more than a region has
    [InlineData("8183011a0004e20000", false)]
    [InlineData("01", false)]
    public void AShardMapKeepsItsBounds(string map, bool isRead) =>
        Assert.Equal(isRead, Read(Payload(keys => keys[9] = Convert.FromHexString(map))) != null);

    [Fact]
    public void AShardMapOfMoreIndicesThanAnIntCountsIsRefused()
    {
        const string row = "84011a0004e20000190100";
        Assert.NotNull(Read(Payload(keys => keys[9] = Convert.FromHexString("87" + string.Concat(Enumerable.Repeat(row, 7))))));
        Assert.Null(Read(Payload(keys => keys[9] = Convert.FromHexString("88" + string.Concat(Enumerable.Repeat(row, 8))))));
    }

    [Theory]
    [InlineData("82194010", 32, true)]
    [InlineData("82194000", 32, false)] // not a multiple of the padding
    [InlineData("8210", 32, false)] // nothing sealed
    [InlineData("82194010", 31, false)]
    public void ASealedFileKeepsItsBounds(string head, int tagLength, bool isRead)
    {
        byte[] entry = [.. Convert.FromHexString(head), 0x58, (byte)tagLength, .. new byte[tagLength]];
        Assert.Equal(isRead, Read(Payload(keys => keys[11] = entry)) != null);
    }

    [Theory]
    [InlineData(0, 0)] // kind
    [InlineData(0, 6)]
    [InlineData(1, 256)] // first shard
    [InlineData(2, 0)] // index count
    [InlineData(3, 3)] // type: a wanted list is never published in the clear
    [InlineData(4, -1)]
    [InlineData(5, 8)] // a file of a later snapshot
    [InlineData(6, 63)] // length
    public void AFieldOfAFileOutOfItsBoundsIsRefused(int field, int value)
    {
        long[] fields = [1, 0, 64, 0, 0, 7, 120];
        Assert.NotNull(Read(Payload(map => map[FilesKey] = Files(fields, 32))));
        Assert.Null(Read(Payload(map => map[FilesKey] = Files(fields, 31))));
        fields[field] = value;
        Assert.Null(Read(Payload(map => map[FilesKey] = Files(fields, 32))));
    }

    [Fact]
    public void DamagedPayloadsAreReadOrRefused()
    {
        var random = new Random(65004);
        byte[] payload = Convert.FromHexString(Example);
        int refused = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] damaged = payload[..random.Next(payload.Length / 2, payload.Length + 1)];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            refused += Read(damaged) == null ? 1 : 0;
        }

        Assert.True(refused > 10_000);
    }

    [Fact]
    public void TheWriterRefusesWhatATerminalWould()
    {
        Assert.Throws<ArgumentException>(() => ManifestWriter.Payload(Content(Golden.G1) with { Region = 330000 }));
        Assert.Throws<ArgumentException>(() => ManifestWriter.Payload(Content(Golden.G1) with { Sequence = 6 }));
        Assert.Throws<ArgumentException>(() => ManifestWriter.Payload(Content(Golden.G1) with { RebasePeriod = 7 }));
    }

    private static StatusManifest? Read(byte[] payload) => StatusManifest.Read(new ByteSegment(payload, 0, payload.Length));

    private static byte[] Integer(long value)
    {
        var writer = new CborWriter();
        writer.WriteInt64(value);
        return writer.Encode();
    }

    private static byte[] Files(long[] fields, int rootLength)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(1);
        writer.WriteStartArray(8);
        foreach (long field in fields)
        {
            writer.WriteInt64(field);
        }

        writer.WriteByteString(new byte[rootLength]);
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static byte[] Payload(Action<Dictionary<int, byte[]>> change)
    {
        var reader = new System.Formats.Cbor.CborReader(Convert.FromHexString(Example));
        var map = new Dictionary<int, byte[]>();
        for (int? left = reader.ReadStartMap(); left > 0; left--)
        {
            map[reader.ReadInt32()] = reader.ReadEncodedValue().ToArray();
        }

        change(map);
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(map.Count);
        foreach ((int key, byte[] value) in map)
        {
            writer.WriteInt32(key);
            writer.WriteEncodedValue(value);
        }

        writer.WriteEndMap();
        return writer.Encode();
    }
}
