using System.IO.Compression;

namespace ELicense.Simulator.Fonts;

/// <summary>A bitmap font to take glyphs from.</summary>
/// <param name="Path">A .hex, .bdf, .pcf or .pcf.gz file.</param>
/// <param name="Includes">The code points that are taken.</param>
public sealed record FontSource(string Path, Func<int, bool> Includes)
{
    public bool Exists => File.Exists(Path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a font of the form that its name says.</exception>
    public IEnumerable<KeyValuePair<int, BitmapGlyph>> Glyphs() => Read().Where(glyph => Includes(glyph.Key));

    private Dictionary<int, BitmapGlyph> Read()
    {
        using var file = File.OpenRead(Path);
        return System.IO.Path.GetExtension(Path) switch
        {
            ".hex" => HexFont.Read(new StreamReader(file)),
            ".bdf" => BdfFont.Read(new StreamReader(file)),
            ".pcf" => PcfFont.Read(Bytes(file)),
            ".gz" => PcfFont.Read(Bytes(new GZipStream(file, CompressionMode.Decompress))),
            var other => throw new InvalidDataException($"Fonts of the form {other} cannot be read."),
        };
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
