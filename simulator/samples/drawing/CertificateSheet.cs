using ELicense.Formats;
using ELicense.Formats.Documents;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>A deregistration certificate on a sheet of A4.</summary>
internal sealed class CertificateSheet(SheetFont font)
{
    private const int Width = 744;
    private const int Height = 1052;
    private const int Left = 72;
    private const int Pitch = 52;
    private const int Module = 6;
    private const int Rule = 0x80868B;

    internal Sheet Draw(DeregistrationCertificate certificate, CodeModules code)
    {
        var sheet = new Sheet(Width, Height, Sheet.White);
        font.WriteCentred(sheet, "机动车注销证明书", 72, 32, Sheet.Ink);
        font.WriteCentred(sheet, "样本 SPECIMEN 仅供测试", 120, 22, Rule);
        Write(sheet, 0, "号牌号码", certificate.Plate);
        Write(sheet, 1, "车辆识别代号", certificate.Vin);
        Write(sheet, 2, "注销日期", CivilDate.ToText(certificate.Day));
        Write(sheet, 3, "注销原因", certificate.Reason);
        Write(sheet, 4, "回收单位", certificate.Recycler);
        sheet.Draw(code, (Width - Module * code.Side) / 2, 476, Module);
        font.WriteCentred(sheet, "扫描二维码核验", 494 + Module * code.Side, 22, Sheet.Ink);
        return sheet;
    }

    private void Write(Sheet sheet, int line, string label, string value)
    {
        font.Write(sheet, label, Left, 190 + Pitch * line, 26, Rule);
        font.Write(sheet, value, 270, 190 + Pitch * line, 26, Sheet.Ink);
        sheet.Fill(Left, 226 + Pitch * line, Width - 2 * Left, 1, Rule);
    }
}
