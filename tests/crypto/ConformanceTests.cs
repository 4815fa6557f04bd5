using ELicense.Simulator.Conformance;
using ELicense.Tests.Support;

namespace ELicense.Tests.Crypto;

/// <summary>The command "conformance" on the public suites, where they lie beside the repository.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void NoCaseIsAnsweredWrongly()
    {
        StringWriter output = new(), error = new();
        int status = ConformanceCommand.Run(new DirectoryInfo(Repository.SharedFolder("vectors")), output, error);
        Assert.True(status == 0, output.ToString() + error);
        Assert.Contains("| Wycheproof ECDSA P-256 | 262 | 262 | 0 | 0 |", output.ToString());
        Assert.Contains("| Wycheproof Ed25519 | 151 | 151 | 0 | 0 |", output.ToString());
        Assert.Contains("| Token Status List |", output.ToString());
    }

    [Fact]
    public void FolderWithoutSuitesIsMisuse()
    {
        DirectoryInfo empty = Directory.CreateTempSubdirectory();
        StringWriter output = new(), error = new();
        Assert.Equal(2, ConformanceCommand.Run(empty, output, error));
        Assert.Equal("", output.ToString());
        empty.Delete();
        Assert.Equal(2, ConformanceCommand.Run(empty, output, error));
    }
}
