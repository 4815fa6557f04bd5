using ELicense.Simulator.Vision.Pictures;
using ELicense.Verification.Online;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>
/// A portrait as a one-bit panel shows it: the middle of the picture in the proportions 4 : 5, averaged down to 64 by 80, grey
/// spread by error diffusion (Floyd and Steinberg, 1976).
/// </summary>
public static class PortraitBits
{
    private const int Width = OnlineFacts.PortraitWidth;
    private const int Height = OnlineFacts.PortraitHeight;
    private const int White = 255;

    /// <summary>640 bytes in the layout of an online answer.</summary>
    public static byte[] Of(GreyFrame picture) => Dither(Average(picture));

    private static int[] Average(GreyFrame picture)
    {
        int width = Math.Min(picture.Width, picture.Height * Width / Height);
        int height = Math.Min(picture.Height, picture.Width * Height / Width);
        int left = (picture.Width - width) / 2;
        int top = (picture.Height - height) / 2;
        var grey = new int[Width * Height];
        for (int i = 0; i < grey.Length; i++)
        {
            (int y, int x) = Math.DivRem(i, Width);
            grey[i] = Mean(picture,
                left + x * width / Width, left + Math.Max((x + 1) * width / Width, x * width / Width + 1),
                top + y * height / Height, top + Math.Max((y + 1) * height / Height, y * height / Height + 1));
        }

        return grey;
    }

    private static int Mean(GreyFrame picture, int left, int right, int top, int bottom)
    {
        long sum = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                sum += picture.Pixels[y * picture.Width + x];
            }
        }

        return (int)(sum / ((right - left) * (bottom - top)));
    }

    private static byte[] Dither(int[] grey)
    {
        var bits = new byte[OnlineFacts.PortraitLength];
        for (int i = 0; i < grey.Length; i++)
        {
            bool isWhite = grey[i] > White / 2;
            int error = grey[i] - (isWhite ? White : 0);
            bits[i / 8] |= (byte)(isWhite ? 0x80 >> i % 8 : 0);
            int column = i % Width;
            Spread(grey, i + 1, error * 7 / 16, column < Width - 1);
            Spread(grey, i + Width - 1, error * 3 / 16, column > 0);
            Spread(grey, i + Width, error * 5 / 16, true);
            Spread(grey, i + Width + 1, error / 16, column < Width - 1);
        }

        return bits;
    }

    private static void Spread(int[] grey, int at, int error, bool isInRow)
    {
        if (isInRow && at < grey.Length)
        {
            grey[at] += error;
        }
    }
}
