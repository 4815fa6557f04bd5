using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;

namespace ELicense.Tests.Lists;

/// <summary>docs/status-lists.md, section 11, holds the files that the product makes, to the byte.</summary>
public class DocumentedExamplesTest
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs/status-lists.md"));

    [Fact]
    public void TheExamplesAreTheProductsFiles()
    {
        byte[] manifest = ManifestWriter.Payload(StatusManifestTest.Content(Golden.G1));
        LsfContent[] others = [Golden.G2, Golden.G3, Golden.G4, Golden.G5, Golden.G6];
        byte[][] expected = [Golden.G1.Bytes, manifest, .. others.Select(content => content.Bytes)];
        Assert.Equal(expected.Select(Convert.ToHexStringLower), Examples());
    }

    [Fact]
    public void TheirRootsAreNamed()
    {
        foreach (LsfContent content in new[] { Golden.G1, Golden.G2, Golden.G3, Golden.G4, Golden.G5, Golden.G6, Golden.G7 })
        {
            Assert.Contains($"`{Convert.ToHexStringLower(content.Root)}`", s_page);
        }
    }

    // The hex in the fenced blocks of the last section. Words stand behind three spaces or more.
    private static IEnumerable<string> Examples()
    {
        string examples = s_page[s_page.IndexOf("## 11.", StringComparison.Ordinal)..];
        string[] parts = examples.Split("```");
        for (int i = 1; i < parts.Length; i += 2)
        {
            yield return string.Concat(parts[i].Split('\n').Select(line => line.Split("   ")[0].Replace(" ", "")));
        }
    }
}
