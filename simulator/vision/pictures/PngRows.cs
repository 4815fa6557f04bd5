using System.IO.Compression;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>Inflates, unfilters and de-interlaces the rows of a PNG (ISO/IEC 15948, clauses 8 and 9).</summary>
internal sealed class PngRows(PngHeader header, PngColours colours, List<ReadOnlyMemory<byte>> data)
{
    private const int FreelyAllocated = 4_000_000;

    /// <summary>Adam7: first column, first row, column step, row step of each pass.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static readonly (int X, int Y, int StepX, int StepY)[] OnePass = [(0, 0, 1, 1)];

    public PictureResult Read()
    {
        try
        {
            // A header is a claim: a large frame is allocated only after the data has proved to be there.
            if (header.Width * header.Height > FreelyAllocated && !HasAllRows())
            {
                return PictureFile.CutOff("PNG");
            }

            return ReadPasses();
        }
        catch (InvalidDataException)
        {
            return PictureFile.Damaged("the PNG's compressed data is not valid");
        }
    }

    private PictureResult ReadPasses()
    {
        using var rows = Inflate();
        var pixels = new byte[header.Width * header.Height];
        foreach (var pass in header.Interlaced ? Adam7 : OnePass)
        {
            if (ReadPass(rows, pass, pixels) is { } failure)
            {
                return failure;
            }
        }
        return PictureResult.Of(new GreyFrame((int)header.Width, (int)header.Height, pixels));
    }

    private PictureResult? ReadPass(Stream rows, (int X, int Y, int StepX, int StepY) pass, byte[] pixels)
    {
        int width = Steps(header.Width, pass.X, pass.StepX);
        if (width == 0)
        {
            return null;
        }

        int rowBytes = (int)header.RowBytes(width);
        byte[] row = new byte[1 + rowBytes], above = new byte[1 + rowBytes];
        for (long y = pass.Y; y < header.Height; y += pass.StepY)
        {
            if (rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                return PictureFile.CutOff("PNG");
            }

            if (!PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), header.FilterStep))
            {
                return PictureFile.Damaged("a PNG row has an undefined filter");
            }

            if (!colours.Convert(row.AsSpan(1), width, pixels, (int)(y * header.Width) + pass.X, pass.StepX))
            {
                return PictureFile.Damaged("a PNG pixel is outside the palette");
            }

            (row, above) = (above, row);
        }
        return null;
    }

    private bool HasAllRows()
    {
        using var rows = Inflate();
        long missing = 0;
        foreach (var (x, y, stepX, stepY) in header.Interlaced ? Adam7 : OnePass)
        {
            int width = Steps(header.Width, x, stepX);
            missing += width == 0 ? 0 : (1 + header.RowBytes(width)) * Steps(header.Height, y, stepY);
        }
        var buffer = new byte[1 << 16];
        while (missing > 0)
        {
            int count = rows.Read(buffer);
            if (count == 0)
            {
                return false;
            }

            missing -= count;
        }
        return true;
    }

    private ZLibStream Inflate() => new(new PngDataStream(data), CompressionMode.Decompress);

    private static int Steps(long size, int first, int step) => (int)((size - first + step - 1) / step);
}
