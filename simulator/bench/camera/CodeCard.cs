using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>The part of a phone's screen that an officer aims at: a code with its quiet zone.</summary>
internal static class CodeCard
{
    /// <summary>Millimetres.</summary>
    public const double Width = 55;

    private const int Pixels = 6;
    private const int QuietZone = 4;
    private const byte Dark = 26;
    private const byte Light = 232;

    public static CameraFrame Draw(string text)
    {
        bool[][] modules = Symbols.Make(text);
        int side = Pixels * (modules.Length + 2 * QuietZone);
        byte[] grey = Plain(side * side);
        for (int i = 0; i < grey.Length; i++)
        {
            int row = i / side / Pixels - QuietZone, column = i % side / Pixels - QuietZone;
            bool isInside = row >= 0 && column >= 0 && row < modules.Length && column < modules.Length;
            grey[i] = isInside && modules[row][column] ? Dark : Light;
        }

        return new CameraFrame(side, side, grey);
    }

    /// <summary>A screen without a code.</summary>
    public static CameraFrame Blank() => new(Pixels, Pixels, Plain(Pixels * Pixels));

    private static byte[] Plain(int pixels)
    {
        var grey = new byte[pixels];
        Array.Fill(grey, Light);
        return grey;
    }
}
