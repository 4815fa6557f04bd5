using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Tests.Vision;

/// <summary>Dense symbols on phone screens, the product's normal case, over a grid of conditions.</summary>
public class PhoneScreenTest
{
    private const int FramesPerKind = 1;

    private static readonly int[] Versions = [15, 18, 20];

    private static readonly float[] PixelsPerModule = [2.0f, 3.0f];

    private readonly CodeReader _reader = new();

    public static TheoryData<string> Conditions => [.. PhoneScreens.Conditions];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void ReadsEveryFrame(string condition)
    {
        var missed = new List<string>();
        foreach (int version in Versions)
        {
            foreach (float pixels in PixelsPerModule)
            {
                for (int i = 0; i < FramesPerKind; i++)
                {
                    string text = PhoneScreens.Text(version, i);
                    Scene scene = PhoneScreens.Scene(version, pixels, condition, i);
                    var result = _reader.Read(scene.Draw(Symbols.Make(text, version: version)));
                    Assert.True(result.Text is null || result.Text == text, "a frame is misread");
                    if (result.Text is null)
                    {
                        missed.Add($"version {version}, {pixels} pixels, frame {i}: {result.Describe()}");
                    }
                }
            }
        }
        Assert.Empty(missed);
    }
}
