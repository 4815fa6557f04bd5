using ELicense.Simulator.Board.Serial;

namespace ELicense.Tests.Hal.Serial;

/// <summary>Reads the same text off every picture.</summary>
public sealed class FixedDecoder : ICodeDecoder
{
    public string Text { get; set; } = "";

    public DecodedCode? Decode(CameraFrame frame) => Text.Length == 0 ? null : new DecodedCode(Text, 0);
}
