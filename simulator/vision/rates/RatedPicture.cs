using System.Text;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Rates;

/// <summary>A frame and the text that it shows; without a text, a frame in which nothing may be read.</summary>
internal sealed record RatedPicture(string Name, GreyFrame Frame, string? Text)
{
    /// <summary>The picture with NAME.txt beside it. Null when it is no picture, with the reason.</summary>
    public static RatedPicture? Open(string path, out string problem)
    {
        PictureResult picture = PictureFile.Open(path);
        problem = picture.Text;
        string beside = Path.ChangeExtension(path, ".txt");
        string? text = File.Exists(beside) ? File.ReadAllText(beside, Encoding.UTF8) : null;
        return picture.IsFrame ? new RatedPicture(Path.GetFileName(path), picture.Frame, text) : null;
    }

    /// <summary>White space round a text and the kind of line end are not part of it.</summary>
    public bool Expects(string text) => Text is not null && Normal(Text) == Normal(text);

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
