using System.Numerics;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Handheld.Camera;

/// <summary>The decoder in an emulated scan engine: the simulator's own reader of QR codes.</summary>
public sealed class VisionDecoder : ICodeDecoder
{
    private const int SmallestSide = 17;
    private const int ModulesPerVersion = 4;

    private readonly CodeReader _reader = new();

    /// <inheritdoc/>
    public DecodedCode? Decode(CameraFrame frame)
    {
        CodeReadResult result = _reader.Read(new GreyFrame(frame.Width, frame.Height, frame.Grey));
        return result.Codes.Length == 0 ? null : new DecodedCode(result.Codes[0].Text, ModulePixels(result.Codes[0]));
    }

    private static double ModulePixels(in ReadCode code)
    {
        float sides = Vector2.Distance(code.Corners.A, code.Corners.B) + Vector2.Distance(code.Corners.B, code.Corners.C);
        return sides / 2 / (SmallestSide + (ModulesPerVersion * code.Version));
    }
}
