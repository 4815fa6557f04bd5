namespace ELicense.Simulator.Vision.Pictures;

/// <summary>Brightness of a colour by ITU-R BT.601, in integers: the weights add up to 1024, so white stays 255.</summary>
internal static class Luma
{
    public static int Of(int r, int g, int b) => (306 * r + 601 * g + 117 * b + 512) >> 10;
}
