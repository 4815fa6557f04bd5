using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Tokens;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>The examples of docs/status-lists.md, section 9, decoded.</summary>
public class DocumentedPublishingTest
{
    private static readonly string s_section = Section();

    [Fact]
    public void TheStatusesOfTheTokenAreThoseOfTheListStates()
    {
        int[] states = [0, 1, 2, 3, 4, 7, 8, 9];
        TokenStatusList list = TokenStatusList.Read(Convert.FromHexString(Example("63 6c7374")))!;
        Assert.Equal((2, states.Length), (list.Bits, list.Count));
        Assert.Equal(states.Select(TokenStatus.Of), states.Select((_, index) => list[index]));
        Assert.Contains("are the bytes `4c5a`", s_section);
    }

    [Fact]
    public void TheSealedFileIsTheProducts()
    {
        byte[] fleetKey = Convert.FromHexString("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        ShardRun[] map = [new(2, 320000, 0, 2)];
        LsfDescription description = TestList.Description(2 << 20, 9, 1790000000)
            with { Kind = 2, Region = 0, Type = ListType.Wanted };
        SealedFile file = SealedFile.Seal(fleetKey, LsfBuilder.Build(description, [new ListedState((1 << 20) + 5, 10)]), map);
        byte[] plaintext = SealedFile.Open(fleetKey, file.Bytes, file.Tag)!;
        int length = plaintext.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        Assert.Equal(Example("4c535731"), Convert.ToHexStringLower(plaintext.AsSpan(0, length)));
        Assert.Contains(Convert.ToHexStringLower(fleetKey), s_section);
        Assert.Contains($"IV `{Convert.ToHexStringLower(file.Bytes.AsSpan(0, 16))}`", s_section);
        Assert.Contains($"tag `{Convert.ToHexStringLower(file.Tag)}`", s_section);
        Assert.Equal((16_384, 16_400), (plaintext.Length, file.Bytes.Length));
    }

    // The hex of the fenced block that has this in it. Words stand behind three spaces or more.
    private static string Example(string part)
    {
        string block = s_section.Split("```").Single(block => block.StartsWith('\n') && block.Contains(part));
        return string.Concat(block.Split('\n').Select(line => line.Split("   ")[0].Replace(" ", "")));
    }

    private static string Section()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/status-lists.md"));
        int start = page.IndexOf("## 9.", StringComparison.Ordinal);
        return page[start..page.IndexOf("## 10.", StringComparison.Ordinal)];
    }
}
