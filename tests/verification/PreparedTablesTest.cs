using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Prepared tables make a terminal faster and never change what it says.</summary>
public class PreparedTablesTest
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public void TheFirstScanWantsTheTablesOfIssuerAndGenerator()
    {
        string code = _terminal.Show(_terminal.Credential(3));
        Checkpoint checkpoint = _terminal.Start();
        Assert.False(checkpoint.PrepareNext());
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        Assert.True(checkpoint.PrepareNext());
        Assert.DoesNotContain(_terminal.Store.Files.Keys, IsTable);
        while (checkpoint.PrepareNext())
        {
        }

        Assert.Equal(2, _terminal.Store.Files.Keys.Count(IsTable));
        Assert.All(_terminal.Store.Files.Where(file => IsTable(file.Key)), file => Assert.Equal(8192, file.Value.Length));
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
        Assert.Equal(Verdict.Pass, _terminal.Restart().Examine(code).Verdict);
    }

    [Fact]
    public void ADamagedTableCondemnsNobodyAndClearsNobody()
    {
        string good = _terminal.Show(_terminal.Credential(3));
        byte[] forged = _terminal.Credential(3).Sign(_terminal.Issuer);
        forged[^1] ^= 1;
        Prepare(good);
        foreach (string name in _terminal.Store.Files.Keys.Where(IsTable))
        {
            byte[] table = _terminal.Store.Files[name];
            for (int i = 0; i < table.Length; i += 64)
            {
                table[i] ^= 1;
            }
        }

        Checkpoint checkpoint = _terminal.Restart();
        Assert.Equal(Verdict.Pass, checkpoint.Examine(good).Verdict);
        Assert.Equal(Verdict.NotValid, checkpoint.Examine(Writer.Text(forged)).Verdict);
    }

    [Fact]
    public void ATableThatAPowerCutLeftShortIsBuiltAgain()
    {
        string code = _terminal.Show(_terminal.Credential(3));
        Prepare(code);
        string issuersTable = "tables/" + Convert.ToHexStringLower(_terminal.Issuer.X[..16]);
        _terminal.Store.Files[issuersTable] = _terminal.Store.Files[issuersTable][..5000];
        Prepare(code);
        Assert.Equal(8192, _terminal.Store.Files[issuersTable].Length);
    }

    [Fact]
    public void AFullFlashOnlyLeavesTheTerminalSlower()
    {
        string code = _terminal.Show(_terminal.Credential(3));
        Checkpoint checkpoint = _terminal.Start();
        _terminal.Store.IsFull = true;
        checkpoint.Examine(code);
        while (checkpoint.PrepareNext())
        {
        }

        Assert.DoesNotContain(_terminal.Store.Files.Keys, IsTable);
        Assert.Equal(Verdict.Pass, checkpoint.Examine(code).Verdict);
    }

    private void Prepare(string code)
    {
        Checkpoint checkpoint = _terminal.Start();
        checkpoint.Examine(code);
        while (checkpoint.PrepareNext())
        {
        }
    }

    private static bool IsTable(string name) => name.StartsWith("tables/", StringComparison.Ordinal);
}
