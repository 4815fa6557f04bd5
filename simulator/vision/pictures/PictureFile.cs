namespace ELicense.Simulator.Vision.Pictures;

/// <summary>Reads PNG, PGM, PPM and JPEG files as grey frames. Nothing in a file makes it throw.</summary>
public static class PictureFile
{
    /// <summary>The largest frame that is read: 100 megapixels.</summary>
    public const int MaxPixels = 100_000_000;

    private const int MaxFileBytes = 1 << 30;

    /// <summary>Reads the file at the path.</summary>
    public static PictureResult Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            return PictureResult.Fail(PictureFault.Unreadable, "is a folder, not a picture");
        }

        if (!File.Exists(path))
        {
            return PictureResult.Fail(PictureFault.Unreadable, "does not exist");
        }

        try
        {
            return new FileInfo(path).Length > MaxFileBytes ? TooLarge("the file is over 1 GB") : Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PictureResult.Fail(PictureFault.Unreadable, "cannot be opened: " + e.Message);
        }
    }

    /// <summary>Reads a file's bytes; the kind of picture is told by the first of them.</summary>
    public static PictureResult Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.IsEmpty)
        {
            return PictureResult.Fail(PictureFault.Empty, "is empty");
        }

        if (PngReader.Recognises(bytes))
        {
            return PngReader.Read(file);
        }

        if (JpegReader.Recognises(bytes))
        {
            return JpegReader.Read(bytes);
        }

        if (NetpbmReader.Recognises(bytes))
        {
            return NetpbmReader.Read(bytes);
        }

        return PictureResult.Fail(PictureFault.NotAPicture, "is not a PNG, JPEG, PGM or PPM picture");
    }

    internal static PictureResult TooLarge(string what) => PictureResult.Fail(PictureFault.TooLarge, "is too large: " + what);

    internal static PictureResult CutOff(string kind) =>
        PictureResult.Fail(PictureFault.CutOff, $"is cut off: the {kind} ends before its last row");

    internal static PictureResult Damaged(string what) => PictureResult.Fail(PictureFault.Damaged, "is damaged: " + what);

    internal static PictureResult Unsupported(string what) => PictureResult.Fail(PictureFault.Unsupported, what);

    internal static PictureResult? CheckSize(long width, long height)
    {
        if (width < 1 || height < 1)
        {
            return Damaged("its width or height is zero");
        }
        // Both are below 2^32, so a product over the limit may overflow; each alone over the limit is enough.
        return width > MaxPixels || height > MaxPixels || width * height > MaxPixels
            ? TooLarge($"{width} x {height} pixels, the limit is 100 megapixels")
            : null;
    }
}
