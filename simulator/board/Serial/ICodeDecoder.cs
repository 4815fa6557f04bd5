namespace ELicense.Simulator.Board.Serial;

/// <summary>The software of an engine's camera. The board knows none: whoever builds the handheld brings it.</summary>
public interface ICodeDecoder
{
    /// <summary>The first code in a picture; null when there is none that can be read.</summary>
    DecodedCode? Decode(CameraFrame frame);
}
