namespace ELicense.Simulator.Vision.Rates;

/// <summary>The pictures that paths name: a file is itself, a folder is every picture straight in it.</summary>
internal static class PictureFiles
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".pgm", ".ppm"];

    /// <summary>Names in a folder are ordered by their bytes, so that two machines print the same.</summary>
    public static IEnumerable<string> In(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(IsPicture).Order(StringComparer.Ordinal)
        : [path];

    private static bool IsPicture(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
