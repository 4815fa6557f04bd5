using System.Globalization;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Simulator.Vision.Rates;

/// <summary>The table of docs/vision.md: how many drawn phone screens are read, by version, size and condition.</summary>
internal sealed class PhoneScreenGrid(TextWriter output, int frames)
{
    private static readonly int[] Versions = [15, 20];

    private static readonly float[] PixelsPerModule = [1.6f, 2.0f, 2.3f, 2.6f, 3.0f];

    private readonly CodeReader _reader = new();

    /// <summary>False when a frame was misread, which none may be.</summary>
    public bool Write()
    {
        string[] columns = [.. Versions.SelectMany(version => PixelsPerModule.Select(pixels => Heading(version, pixels)))];
        output.WriteLine($"| of {frames} | {string.Join(" | ", columns)} |");
        output.WriteLine($"| --- |{string.Concat(columns.Select(_ => " --- |"))}");
        int wrong = 0;
        foreach (string condition in PhoneScreens.Conditions.Concat(PhoneScreens.Others))
        {
            output.Write($"| {condition} |");
            foreach (int version in Versions)
            {
                foreach (float pixels in PixelsPerModule)
                {
                    output.Write($" {Count(version, pixels, condition, ref wrong)} |");
                }
            }

            output.WriteLine();
        }

        output.WriteLine($"{wrong} wrong");
        return wrong == 0;
    }

    private static string Heading(int version, float pixels) =>
        string.Create(CultureInfo.InvariantCulture, $"{version} at {pixels:F1}");

    private int Count(int version, float pixels, string condition, ref int wrong)
    {
        int read = 0;
        for (int i = 0; i < frames; i++)
        {
            string text = PhoneScreens.Text(version, i);
            Scene scene = PhoneScreens.Scene(version, pixels, condition, i);
            string? seen = _reader.Read(scene.Draw(Symbols.Make(text, version: version))).Text;
            read += seen == text ? 1 : 0;
            wrong += seen is not null && seen != text ? 1 : 0;
        }

        return read;
    }
}
