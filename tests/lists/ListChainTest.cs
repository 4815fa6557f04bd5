using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>Which of a manifest's files a terminal takes together.</summary>
public class ListChainTest
{
    private readonly MemoryStore _store = new();
    private byte _next;

    [Fact]
    public void ABaseOfTheManifestsSequenceIsEnough() =>
        Assert.Equal([(0, 8)], Chosen(8, Base(8), Delta(7, 8)));

    [Fact]
    public void AnEmptyTerminalTakesTheFewestBytes()
    {
        ManifestEntry[] entries = [Base(8), Delta(8, 12, 400), Delta(8, 10, 300), Delta(10, 12, 300), Delta(12, 13, 90)];
        Assert.Equal([(12, 13), (8, 12), (0, 8)], Chosen(13, entries));
    }

    [Fact]
    public void ATerminalThatHasSomeOfThemGoesOnFromThere()
    {
        ManifestEntry[] entries = [Base(8), Delta(8, 12, 400), Delta(8, 10, 300), Delta(10, 12, 300), Delta(12, 13, 90)];
        Hold(entries[0], entries[2]);
        Assert.Equal([(12, 13), (10, 12), (8, 10), (0, 8)], Chosen(13, entries));
    }

    [Fact]
    public void WhatIsThereInPartCountsForThat()
    {
        ManifestEntry[] entries = [Base(8), Delta(8, 12, 400), Delta(8, 10, 300), Delta(10, 12, 300)];
        Hold(entries[0]);
        _store.Files[entries[1].FileName] = new byte[399];
        Assert.Equal([(8, 12), (0, 8)], Chosen(12, entries));
        ListChain chain = ListChain.Choose(ListCoverage.Group(entries)[0], 12, _store);
        Assert.Equal(1, chain.MissingBytes);
    }

    [Fact]
    public void OfChainsThatLackAsMuchTheShortestIsTaken()
    {
        ManifestEntry[] entries = [Base(8), Delta(8, 9), Delta(9, 10), Delta(8, 10)];
        Hold(entries);
        Assert.Equal([(8, 10), (0, 8)], Chosen(10, entries));
    }

    [Fact]
    public void FiveDeltasAreTheMost()
    {
        ManifestEntry[] six = [Base(8), .. Enumerable.Range(8, 6).Select(from => Delta(from, from + 1))];
        Assert.Null(ListChain.Choose(ListCoverage.Group(six)[0], 14, _store));
        Assert.Equal(6, Chosen(13, six).Length);
    }

    [Theory]
    [InlineData(9, 10)]
    [InlineData(7, 10)]
    [InlineData(8, 9)]
    public void ADeltaAppliesOnlyWhereItBegins(int from, int to) =>
        Assert.Null(ListChain.Choose(ListCoverage.Group([Base(8), Delta(from, to)])[0], 10, _store));

    [Fact]
    public void WithoutABaseThereIsNoChain() => Assert.Null(ListChain.Choose(ListCoverage.Group([Delta(8, 9)])[0], 9, _store));

    [Fact]
    public void TwoBasesOfOneCoverageContradictEachOther() => Assert.Null(ListCoverage.Group([Base(8), Base(8)]));

    [Fact]
    public void MoreDeltasThanAnyPeriodHasAreRefused() =>
        Assert.Null(ListCoverage.Group([Base(8), .. Enumerable.Range(8, 65).Select(from => Delta(from, from + 1))]));

    private (int, int)[] Chosen(int sequence, params ManifestEntry[] entries) =>
        [.. ListChain.Choose(ListCoverage.Group(entries)[0], sequence, _store).Files
            .Select(file => (file.FromSequence, file.ToSequence))];

    private void Hold(params ManifestEntry[] entries) =>
        Array.ForEach(entries, entry => _store.Files[entry.FileName] = new byte[entry.Length]);

    private ManifestEntry Base(int sequence) => Entry(ListType.Base, 0, sequence, 5000);

    private ManifestEntry Delta(int from, int to, int length = 100) => Entry(ListType.Delta, from, to, length);

    private ManifestEntry Entry(int type, int from, int to, int length) => new()
    {
        Kind = 1, Region = 320000, IndexCount = 64, Type = type, FromSequence = from, ToSequence = to, Length = length,
        Root = [_next++, .. new byte[31]],
    };
}
