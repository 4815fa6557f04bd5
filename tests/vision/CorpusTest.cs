using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Tests.Support;

namespace ELicense.Tests.Vision;

/// <summary>
/// Photographs and synthetic frames that are kept outside the repository. The bars are floors, no reading may be false.
/// </summary>
public class CorpusTest
{
    private readonly CodeReader _reader = new();

    [Theory]
    [InlineData("qrcode-1", 20)]
    [InlineData("qrcode-2", 33)]
    [InlineData("qrcode-4", 40)]
    [InlineData("synthetic", 60)]
    public void ReadsAtLeast(string set, int floor)
    {
        int right = 0;
        foreach (string file in Pictures(set))
        {
            string expected = Normal(File.ReadAllText(Path.ChangeExtension(file, ".txt")));
            var codes = _reader.Read(PictureFile.Open(file).Frame!).Codes.ToArray();
            Assert.True(codes.Length == 0 || codes.Any(c => Normal(c.Text) == expected), file + " is misread");
            right += codes.Length > 0 ? 1 : 0;
        }
        Assert.True(right >= floor, $"{set}: {right} read, the floor is {floor}");
    }

    [Fact]
    public void ReadsNothingWhereNothingIs()
    {
        foreach (string file in Pictures("falsepositives-2"))
        {
            Assert.NotEqual(ReadOutcome.Read, _reader.Read(PictureFile.Open(file).Frame!).Outcome);
        }
    }

    private static IEnumerable<string> Pictures(string set) =>
        Directory.GetFiles(Repository.SharedFolder("qr-pictures/" + set)).Where(f => Path.GetExtension(f) is ".png" or ".pgm" or ".jpg").Order();

    private static string Normal(string text) => text.Replace("\r\n", "\n").Trim();
}
