using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>An inspection mark as its owner prints it for the windscreen.</summary>
internal sealed class MarkSheet(SheetFont font)
{
    private const int Width = 620;
    private const int Height = 820;
    private const int Green = 0x1B6B3A;

    internal Sheet Draw(InspectionMark mark, CodeModules code)
    {
        var sheet = new Sheet(Width, Height, Sheet.White);
        sheet.Frame(20, 20, Width - 40, Height - 40, 6, Green);
        sheet.Fill(20, 20, Width - 40, 92, Green);
        font.WriteCentred(sheet, "机动车检验标志", 50, 32, Sheet.White);
        string until = CivilDate.ToText(mark.ValidUntil);
        font.WriteCentred(sheet, $"{mark.Plate}    {until[..4]}年{until[5..7]}月", 136, 32, Sheet.Ink);
        int module = 520 / code.Side;
        sheet.Draw(code, (Width - module * code.Side) / 2, 184, module);
        font.WriteCentred(sheet, $"有效期至 {until}", 716, 26, Sheet.Ink);
        font.WriteCentred(sheet, "样本 SPECIMEN 仅供测试", 754, 24, Green);
        return sheet;
    }
}
