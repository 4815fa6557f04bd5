using QRCoder;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>The modules of a code and its quiet zone, as issuers and phones draw them (docs/format.md, section 1).</summary>
internal sealed class CodeModules
{
    private readonly QRCodeData _code;

    internal CodeModules(string text)
    {
        _code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
    }

    /// <summary>Modules of a side, the quiet zone with them.</summary>
    internal int Side => _code.ModuleMatrix.Count;

    internal bool IsDark(int row, int column) => _code.ModuleMatrix[row][column];
}
