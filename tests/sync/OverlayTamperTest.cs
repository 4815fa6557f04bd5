using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Sync;

/// <summary>A base with deltas over it, of which somebody changes the files.</summary>
public sealed class OverlayTamperTest
{
    private const int Tampers = 60_000;
    private const int IndexCount = 20_000;

    private readonly MemoryStore _store = new();
    private readonly DesktopKeyedHash _hash = new();
    private readonly LookupBuffers _buffers = new();
    private readonly int[] _states = new int[IndexCount];
    private readonly ManifestEntry[] _entries;
    private readonly ListCoverage _coverage;

    public OverlayTamperTest()
    {
        var random = new Random(60);
        LsfContent[] files =
        [
            File(ListType.Base, 0, 8, 1500, random), File(ListType.Delta, 8, 10, 300, random), File(ListType.Delta, 10, 11, 100, random),
        ];
        _entries = [.. files.Select(TestList.EntryOf)];
        foreach (LsfContent file in files)
        {
            _store.Files[file.FileName] = file.Bytes;
        }

        _coverage = Assert.Single(ListCoverage.Group(_entries));
    }

    [Fact]
    public void SixtyThousandTampersGiveNoWrongAnswer()
    {
        var random = new Random(61);
        int refused = 0;
        for (int i = 0; i < Tampers; i++)
        {
            ManifestEntry entry = _entries[random.Next(_entries.Length)];
            byte[] intact = _store.Files[entry.FileName];
            _store.Files[entry.FileName] = Tampered(intact, random);
            int x = random.Next(IndexCount);
            int state = StateOf(x);
            refused += state == LsfFile.Failed ? 1 : 0;
            Assert.True(state == LsfFile.Failed || state == _states[x], $"tamper {i}: {state}, not {_states[x]}");
            _store.Files[entry.FileName] = intact;
        }

        Assert.InRange(refused, Tampers / 20, Tampers);
    }

    [Fact]
    public void TheKeyTableAttack()
    {
        // One key of the table, which no digest covers, is set so that the search ends in another chunk. All digests stay right.
        foreach (ManifestEntry entry in _entries)
        {
            byte[] intact = _store.Files[entry.FileName];
            int chunks = BitConverter.ToInt32(intact, 40), keysAt = 64 + 16 * ((chunks + 63) / 64);
            for (int chunk = 0; chunk < chunks; chunk++)
            {
                foreach (int key in new[] { 0, IndexCount / 2, IndexCount, int.MaxValue, -1 })
                {
                    _store.Files[entry.FileName] = [.. intact];
                    BitConverter.TryWriteBytes(_store.Files[entry.FileName].AsSpan(keysAt + 4 * chunk), key);
                    AssertNothingWrong();
                }
            }

            _store.Files[entry.FileName] = intact;
        }
    }

    [Fact]
    public void EveryFileThatIsMissingMakesTheStateUnknown()
    {
        foreach (ManifestEntry entry in _entries)
        {
            byte[] intact = _store.Files[entry.FileName];
            _store.Files.TryRemove(entry.FileName, out _);
            Assert.Equal(LsfFile.Failed, StateOf(1));
            _store.Files[entry.FileName] = intact;
        }
    }

    [Fact]
    public void FilesThatChangePlacesMakeTheStateUnknown()
    {
        (string first, string second) = (_entries[0].FileName, _entries[1].FileName);
        (_store.Files[first], _store.Files[second]) = (_store.Files[second], _store.Files[first]);
        Assert.Equal(LsfFile.Failed, StateOf(1));
    }

    private void AssertNothingWrong()
    {
        ListOverlay overlay = ListOverlay.Open(_store, _hash, _buffers, _coverage, 11);
        for (int x = 0; x < IndexCount && overlay.Fault == ListFault.None; x += 97)
        {
            int state = overlay.Find(x);
            Assert.True(state == LsfFile.Failed || (state == LsfFile.NotListed ? 0 : state) == _states[x]);
        }
    }

    private int StateOf(int x)
    {
        ListOverlay overlay = ListOverlay.Open(_store, _hash, _buffers, _coverage, 11);
        int state = overlay.Fault == ListFault.None ? overlay.Find(x) : LsfFile.Failed;
        return state == LsfFile.NotListed ? 0 : state;
    }

    // A flipped bit, a byte, a stretch of zeros, a stretch from elsewhere in the file, a cut.
    private static byte[] Tampered(byte[] intact, Random random)
    {
        byte[] bytes = [.. intact];
        int at = random.Next(bytes.Length), length = Math.Min(random.Next(1, 64), bytes.Length - at);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.AsSpan(at, length).Clear();
                break;
            case 2:
                intact.AsSpan(random.Next(bytes.Length - length), length).CopyTo(bytes.AsSpan(at));
                break;
            case 3:
                return bytes[..at];
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
        }

        return bytes;
    }

    private LsfContent File(int type, int from, int to, int count, Random random)
    {
        var entries = new SortedDictionary<int, byte>();
        while (entries.Count < count)
        {
            entries[random.Next(IndexCount)] = (byte)random.Next(type == ListType.Base ? 1 : 0, 10);
        }

        foreach ((int x, byte state) in entries)
        {
            _states[x] = state;
        }

        LsfDescription description =
            TestList.Description(IndexCount, to) with { Type = type, FromSequence = from, Log2Chunk = 8 };
        return LsfBuilder.Build(description, [.. entries.Select(entry => new ListedState(entry.Key, entry.Value))]);
    }
}
