using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>What a lookup through a base and five deltas reads and allocates, when each has several pages of digests.</summary>
public class OverlayReadTest
{
    private const int IndexCount = 20_000_000;
    private const int Files = 1 + ListChain.OverlayLimit;
    private const int Lookups = 200;

    private readonly MemoryStore _store = new();
    private readonly ListOverlay _overlay;
    private int _missed;

    public OverlayReadTest()
    {
        var entries = new List<ManifestEntry>();
        for (int file = 0; file < Files; file++)
        {
            LsfContent content = Build(file);
            _store.Files[content.FileName] = content.Bytes;
            entries.Add(TestList.EntryOf(content));
        }

        ListCoverage coverage = Assert.Single(ListCoverage.Group([.. entries]));
        _overlay = ListOverlay.Open(_store, new DesktopKeyedHash(), new LookupBuffers(), coverage, Files);
        Assert.Equal(ListFault.None, _overlay.Fault);
        LookUp();
    }

    [Fact]
    public void ItReadsTwelveKilobytesAtMost()
    {
        (int reads, long bytes) = (_store.Reads, _store.BytesRead);
        LookUp();
        Assert.Equal(Lookups, _missed);
        Assert.InRange(_store.Reads - reads, Files * Lookups, 2 * Files * Lookups);
        Assert.InRange(_store.BytesRead - bytes, Files * Lookups * 512L, 12L * 1024 * Lookups);
    }

    [Fact]
    public void ItAllocatesDigestsOnly()
    {
        const int digestArray = 24 + 32;
        Assert.InRange(Allocation.Least(LookUp), 1, 2L * Files * Lookups * digestArray);
    }

    // None of the files lists these.
    private void LookUp()
    {
        int missed = 0;
        for (int i = 0; i < Lookups; i++)
        {
            missed += _overlay.Find((int)(i * (long)IndexCount / Lookups) / 300 * 300 + 299) == LsfFile.NotListed ? 1 : 0;
        }

        _missed = missed;
    }

    private static LsfContent Build(int file)
    {
        var random = new Random(file);
        LsfDescription description = TestList.Description(IndexCount, file + 1) with
        {
            Type = file == 0 ? ListType.Base : ListType.Delta,
            FromSequence = file,
        };
        return LsfBuilder.Build(description,
            [.. Enumerable.Range(0, IndexCount / 300)
                .Select(i => new ListedState(300 * i + random.Next(299), (byte)random.Next(1, 10)))]);
    }
}
