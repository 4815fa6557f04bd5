using System.Runtime.InteropServices;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>JPEG to grey through the system's libturbojpeg, which is not part of this program.</summary>
internal static class JpegReader
{
    private const string Library = "libturbojpeg.so.0";
    private const int PixelFormatGrey = 6;
    private const int FlagLimitScans = 32768;

    /// <summary>A Huffman-coded 8x8 block takes at least one bit, so a byte cannot stand for more pixels than this.</summary>
    private const int MaxPixelsPerByte = 512;

    public static bool Recognises(ReadOnlySpan<byte> file) =>
        file.Length >= 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF;

    public static PictureResult Read(ReadOnlySpan<byte> file)
    {
        nint decoder;
        try
        {
            decoder = tjInitDecompress();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return PictureFile.Unsupported(
                $"is a JPEG, which needs the system library {Library} (Debian: apt-get install libturbojpeg0);"
                + " or convert it to PNG");
        }
        if (decoder == 0)
        {
            return PictureFile.Unsupported("is a JPEG, and libturbojpeg did not start");
        }

        try
        {
            return Decode(decoder, file);
        }
        finally
        {
            _ = tjDestroy(decoder);
        }
    }

    private static PictureResult Decode(nint decoder, ReadOnlySpan<byte> file)
    {
        nuint size = (nuint)file.Length;
        ref readonly byte first = ref file[0];
        if (tjDecompressHeader3(decoder, in first, size, out int width, out int height, out _, out _) != 0)
        {
            return Explain(decoder);
        }

        if (PictureFile.CheckSize(width, height) is { } failure)
        {
            return failure;
        }

        if ((long)width * height > (long)file.Length * MaxPixelsPerByte)
        {
            return PictureFile.CutOff("JPEG");
        }

        var pixels = new byte[width * height];
        return tjDecompress2(decoder, in first, size, ref pixels[0], width, width, height, PixelFormatGrey, FlagLimitScans) == 0
            ? PictureResult.Of(new GreyFrame(width, height, pixels))
            : Explain(decoder);
    }

    private static PictureResult Explain(nint decoder)
    {
        string text = Marshal.PtrToStringAnsi(tjGetErrorStr2(decoder)) ?? "no reason given";
        if (text.Contains("Premature end", StringComparison.Ordinal)
            || text.Contains("no image", StringComparison.OrdinalIgnoreCase))
        {
            return PictureFile.CutOff("JPEG");
        }

        return text.Contains("nsupported", StringComparison.Ordinal)
            ? PictureFile.Unsupported("is a kind of JPEG that is not supported: " + text)
            : PictureFile.Damaged(text);
    }

    [DllImport(Library)]
    private static extern nint tjInitDecompress();

    [DllImport(Library)]
    private static extern int tjDestroy(nint handle);

    [DllImport(Library)]
    private static extern nint tjGetErrorStr2(nint handle);

    [DllImport(Library)]
    private static extern int tjDecompressHeader3(
        nint handle, in byte jpeg, nuint size, out int width, out int height, out int subsampling, out int colours);

    [DllImport(Library)]
    private static extern int tjDecompress2(
        nint handle, in byte jpeg, nuint size, ref byte pixels, int width, int pitch, int height, int format, int flags);
}
