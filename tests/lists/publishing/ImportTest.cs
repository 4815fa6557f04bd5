using System.Text;
using ELicense.Simulator.Authority.Import;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Authority;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>States from a table: all rows or none.</summary>
public sealed class ImportTest : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly List<long> _reported = [];

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void RowsBecomeStatesAndTheLaterOfTwoCounts()
    {
        StateImport import = Import("uri,idx,states\n14e20000,5,7\r\n14e20001,1048575,4 7\n14e20000,5,9\n24e20000,3,1 10\n"
            + "14e20000,6,\n");
        Assert.Empty(import.Problems);
        _authority.Publish();
        PublishedList published = new(_authority.Published, TestAuthority.Region);
        Assert.Equal([(5, 9), ((2 << 20) - 1, 7)], published.Chains(1).Single().States.Select(entry => (entry.Key, entry.Value)));
        Assert.Equal([(3, 1)], published.Chains(2).Single().States.Select(entry => (entry.Key, entry.Value)));
    }

    [Theory]
    [InlineData("34e20000,5,10", "10 is no state of kind 3")]
    [InlineData("14e20000,5,11", "11 is no state of kind 1")]
    [InlineData("24e20000,5,5", "5 is no state of kind 2")]
    [InlineData("14e20000,5,seven", "seven is no state of kind 1")]
    [InlineData("14e20000,5", "not of the form uri,idx,states")]
    [InlineData("14e20000,5,7,1", "not of the form uri,idx,states")]
    [InlineData("", "not of the form uri,idx,states")]
    [InlineData("14E20000,5,7", "14E20000 is no list: 8 lowercase hex digits of a kind 1 to 5 and a province")]
    [InlineData("64e20000,5,7", "64e20000 is no list: 8 lowercase hex digits of a kind 1 to 5 and a province")]
    [InlineData("14e20100,5,7", "14e20100 is no list: 8 lowercase hex digits of a kind 1 to 5 and a province")]
    [InlineData("14e20000,1048576,7", "1048576 is no index below 1048576")]
    [InlineData("14e20000,-1,7", "-1 is no index below 1048576")]
    public void AWrongLineIsNamedAndNothingIsTaken(string line, string problem)
    {
        StateImport import = Import($"uri,idx,states\n14e20000,1,7\n{line}\n14e20000,2,7\n", RefusalCode.RowsRefused);
        Assert.Equal([$"line 3: {problem}"], import.Problems);
        _authority.Publish();
        Assert.Empty(new PublishedList(_authority.Published, TestAuthority.Region).Chains(1).Single().States);
    }

    [Fact]
    public void OfManyWrongLinesTwentyAreNamed()
    {
        StateImport import = Import("uri,idx,states\n" + string.Concat(Enumerable.Repeat("x\n", 1000)), RefusalCode.RowsRefused);
        Assert.Equal(20, import.Problems.Count);
        Assert.StartsWith("line 21: ", import.Problems[^1]);
        Assert.Equal(["line 1: the first line is not uri,idx,states"], Import("", RefusalCode.RowsRefused).Problems);
    }

    [Fact]
    public void MoreRowsThanABatchAreReportedOnTheWay()
    {
        var table = new StringBuilder("uri,idx,states\n");
        for (int i = 0; i < 25_000; i++)
        {
            table.Append("14e2000").Append(i % 2).Append(',').Append(i * 7919L % 1_048_576).Append(i % 100 == 0 ? ",7\n" : ",\n");
        }

        using AuthorityStore store = AuthorityStore.Open(_authority.File).Value!;
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(table.ToString()));
        Assert.Equal(25_000, new StateImport(store, 10_000).Run(stream, new Reported(_reported)).Value!.Count);
        Assert.Equal(2, _reported.Count);
        _authority.Publish();
        Assert.Equal(250, new PublishedList(_authority.Published, TestAuthority.Region).Chains(1).Single().States.Count);
    }

    private StateImport Import(string table, RefusalCode refusal = RefusalCode.Unknown)
    {
        StateImport import = _authority.Authority.ImportOfStates();
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(table));
        Outcome<ImportedRows> outcome = import.Run(stream, new Reported(_reported));
        Assert.Equal(refusal, outcome.Refusal?.Code ?? RefusalCode.Unknown);
        return import;
    }

    private sealed class Reported(List<long> positions) : IProgress<long>
    {
        public void Report(long value) => positions.Add(value);
    }
}
