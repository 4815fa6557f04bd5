using System.Buffers.Binary;
using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>
/// Whatever is wrong with a file, its answer is "unavailable", with the reason: never normal, and never an exception.
/// </summary>
public class HostileListTest
{
    private const int HeaderLength = 64;

    [Fact]
    public void AKeyTableEntryThatPointsToTheWrongChunkIsNoAnswer()
    {
        // G6 lists index 200 in chunk 1. With chunk 2's key at 0 the search ends in chunk 2, all of whose digests are right.
        LsfContent content = Golden.G6;
        byte[] bytes = [.. content.Bytes];
        int keysAt = HeaderLength + 16;
        Assert.Equal(393, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(keysAt + 8)));
        bytes.AsSpan(keysAt + 8, 4).Clear();
        var list = new TestList(bytes, TestList.EntryOf(content));

        Assert.InRange(new TestList(content).File.Find(200), 1, 3);
        AssertFailed(list.File, 200, ListFault.WrongCoverage);
        Assert.InRange(list.File.Find(400), LsfFile.NotListed, 3);
    }

    [Fact]
    public void AnyKeyTableGivesTheRightAnswerOrNone()
    {
        LsfContent content = Golden.G6;
        LsfFile intact = new TestList(content).File;
        var random = new Random(1);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = [.. content.Bytes];
            random.NextBytes(bytes.AsSpan(HeaderLength + 16 + 4 * random.Next(3), 4));
            LsfFile file = new TestList(bytes, TestList.EntryOf(content)).File;
            for (int x = 0; x < 500; x += 3)
            {
                int state = file.Find(x);
                Assert.True(state == LsfFile.Failed || state == intact.Find(x));
            }
        }
    }

    [Fact]
    public void EveryTruncationIsRefused()
    {
        foreach (LsfContent content in new[] { Golden.G1, Golden.G3, Golden.G5, Golden.G6 })
        {
            for (int length = 0; length < content.Bytes.Length; length++)
            {
                byte[] cut = content.Bytes[..length];
                AssertRefused(new TestList(cut, TestList.EntryOf(content)), ListFault.WrongLength);
                ManifestEntry entry = TestList.EntryOf(content);
                entry.Length = length;
                Assert.Null(new TestList(cut, entry).File);
            }
        }
    }

    [Fact]
    public void AStoreThatGivesFewerBytesThanItPromisedIsNoAnswer()
    {
        LsfContent content = Golden.G6;
        var list = new TestList(content);
        list.Store.Files[list.Entry.FileName] = content.Bytes[..^1];
        AssertFailed(list.File, 450, ListFault.ShortRead);
        Assert.InRange(list.File.Find(10), LsfFile.NotListed, 3);
        list.Store.Files.Clear();
        AssertFailed(list.File, 10, ListFault.ShortRead);
    }

    [Fact]
    public void AMissingFileIsNamedAsSuch()
    {
        LsfContent content = Golden.G1;
        var entry = TestList.EntryOf(content);
        Assert.Null(LsfFile.Open(new MemoryStore(), new DesktopKeyedHash(), new LookupBuffers(), entry, out ListFault fault));
        Assert.Equal(ListFault.FileMissing, fault);
    }

    [Theory]
    [InlineData(0, 0x4D)] // magic
    [InlineData(4, 0)] // version
    [InlineData(4, 2)]
    [InlineData(5, 0)] // kind
    [InlineData(5, 6)]
    [InlineData(6, 4)] // type
    [InlineData(7, 5)] // log2Chunk
    [InlineData(7, 12)]
    [InlineData(11, 1)] // region above 20 bits
    [InlineData(11, 0x80)]
    [InlineData(13, 1)] // shard above 255
    [InlineData(15, 0x80)]
    [InlineData(16, 0)] // no index
    [InlineData(19, 0x80)]
    [InlineData(20, 1)] // a base that starts from a sequence
    [InlineData(23, 0x80)]
    [InlineData(27, 0x80)] // sequence above 31 bits
    [InlineData(33, 1)] // more entries than indices
    [InlineData(35, 0x80)]
    [InlineData(36, 1)] // reserved
    [InlineData(39, 0x80)]
    [InlineData(40, 0)] // no chunk
    [InlineData(40, 2)] // more chunks than the length has room for
    [InlineData(42, 1)] // more chunks than any file has
    [InlineData(43, 0x80)]
    [InlineData(44, 107)] // a last chunk without its head
    [InlineData(45, 8)] // a last chunk above the chunk size
    [InlineData(47, 0x80)]
    [InlineData(48, 1)] // skip interval
    [InlineData(48, 3)]
    [InlineData(49, 0x11)]
    [InlineData(50, 1)] // flags
    [InlineData(51, 0x80)]
    [InlineData(52, 0x20)] // an incomplete code
    [InlineData(52, 0x11)] // an overfull code
    [InlineData(52, 0xF0)] // two symbols, one of which claims to be alone
    [InlineData(60, 1)] // reserved
    [InlineData(63, 0x80)]
    public void EveryHeaderFieldKeepsItsRule(int at, byte value)
    {
        byte[] header = Golden.G1.Bytes[..HeaderLength];
        Assert.NotNull(LsfHeader.Parse(header));
        header[at] = value;
        Assert.True(LsfHeader.Parse(header) == null, $"byte {at} = {value}");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(17)]
    [InlineData(24)]
    public void AFileMustBeWhatTheManifestSays(int at)
    {
        TestList list = TestList.Resealed(Golden.G1, bytes => bytes[at] ^= 2);
        AssertRefused(list, ListFault.NotAsListed);
    }

    [Fact]
    public void AHeaderThatBreaksARuleIsRefusedEvenWithARightRoot()
    {
        AssertRefused(TestList.Resealed(Golden.G1, bytes => bytes[60] = 1), ListFault.WrongHeader);
        AssertRefused(TestList.Resealed(Golden.G1, bytes => bytes[52] = 0x20), ListFault.WrongHeader);
    }

    [Fact]
    public void AnyBitOfTheHeaderBreaksTheRoot()
    {
        LsfContent content = Golden.G1;
        for (int bit = 0; bit < 8 * (HeaderLength + 16); bit++)
        {
            byte[] bytes = [.. content.Bytes];
            bytes[bit / 8] ^= (byte)(1 << bit % 8);
            var list = new TestList(bytes, TestList.EntryOf(content));
            Assert.True(list.OpenFault is ListFault.WrongDigest or ListFault.WrongHeader or ListFault.WrongLength);
            Assert.Null(list.File);
        }
    }

    [Fact]
    public void AnyBitOfPageOrChunkIsNoAnswer()
    {
        LsfContent content = Golden.G1;
        for (int at = HeaderLength + 16 + 4; at < content.Bytes.Length; at++)
        {
            byte[] bytes = [.. content.Bytes];
            bytes[at] ^= 0x10;
            AssertFailed(new TestList(bytes, TestList.EntryOf(content)).File, 9, ListFault.WrongDigest);
        }
    }

    [Theory]
    [InlineData(0, 1, ListFault.WrongCoverage)] // coverStart behind the index
    [InlineData(3, 0x80, ListFault.WrongChunk)]
    [InlineData(4, 0, ListFault.WrongChunk)] // coverEnd not behind coverStart
    [InlineData(4, 65, ListFault.WrongChunk)] // coverEnd behind the file
    [InlineData(8, 0x42, ListFault.WrongChunk)] // mode
    [InlineData(8, 25, ListFault.WrongChunk)] // k
    [InlineData(9, 1, ListFault.WrongChunk)] // k2 without runs
    [InlineData(11, 0xFF, ListFault.WrongChunk)] // more skip entries than the chunk has room for
    public void EveryFieldOfAChunkKeepsItsRule(int at, byte value, ListFault expected)
    {
        const int chunkAt = 100;
        TestList list = TestList.Resealed(Golden.G1, bytes => bytes[chunkAt + at] = value);
        AssertFailed(list.File, 0, expected);
    }

    [Theory]
    [InlineData(0)] // before the gaps
    [InlineData(0xFF)] // behind the chunk
    public void ASkipEntryThatPointsOutsideTheGapsIsNoAnswer(byte highByteOfBit)
    {
        const int firstSkipAt = 140 + 12;
        TestList list = TestList.Resealed(Golden.G6, bytes => bytes[firstSkipAt + 4] = highByteOfBit);
        AssertFailed(list.File, 31, ListFault.WrongChunk);
    }

    [Fact]
    public void AHundredThousandDamagedChunksGiveAStateOrAFault()
    {
        var random = new Random(20);
        LsfContent[] contents = [Golden.G1, Golden.G2, Golden.G5, Golden.G6, Golden.G7];
        for (int round = 0; round < 100_000; round++)
        {
            LsfContent content = contents[round % contents.Length];
            byte[] chunk = Mutate(FirstChunk(content.Bytes), random);
            LsfHeader header = LsfHeader.Parse(content.Bytes);
            var decoder = new ListChunk(header.Code, header.SkipInterval, header.IndexCount);
            int x = random.Next(header.IndexCount);
            Assert.InRange(decoder.Find(chunk, x), ListChunk.Failed, 15);
        }
    }

    [Fact]
    public void RandomCodeLengthsAreACodeOrRefused()
    {
        var random = new Random(3);
        var data = new byte[8];
        var stream = new byte[40];
        int codes = 0;
        for (int round = 0; round < 200_000; round++)
        {
            data.AsSpan().Clear();
            for (int i = random.Next(12); i > 0; i--)
            {
                data[random.Next(8)] |= (byte)(random.Next(1, 6) << 4 * random.Next(2));
            }

            HuffmanCode? code = HuffmanCode.Parse(data, 0, isLarge: round % 2 == 0);
            random.NextBytes(stream);
            codes += code == null ? 0 : 1;
            Assert.InRange(code?.SymbolAt(stream, 0, random.Next(400)) ?? -1, -1, 15);
        }

        Assert.True(codes > 100);
    }

    private static byte[] FirstChunk(byte[] file)
    {
        int chunks = BitConverter.ToInt32(file, 40);
        int at = HeaderLength + 16 * ((chunks + 63) / 64) + 20 * chunks;
        return file[at..Math.Min(at + (1 << file[7]), file.Length)];
    }

    private static byte[] Mutate(byte[] chunk, Random random)
    {
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            chunk[random.Next(random.Next(1, chunk.Length + 1))] = (byte)random.Next(256);
        }

        return random.Next(8) == 0 ? chunk[..random.Next(chunk.Length)] : chunk;
    }

    private static void AssertRefused(TestList list, ListFault fault)
    {
        Assert.Null(list.File);
        Assert.Equal(fault, list.OpenFault);
    }

    private static void AssertFailed(LsfFile file, int x, ListFault fault)
    {
        Assert.Equal(LsfFile.Failed, file.Find(x));
        Assert.Equal(fault, file.Fault);
    }
}
