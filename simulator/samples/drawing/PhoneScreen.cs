namespace ELicense.Simulator.Samples.Drawing;

/// <summary>The screen of a phone whose app shows a code.</summary>
internal sealed class PhoneScreen(SheetFont font)
{
    private const int Width = 540;
    private const int Height = 1080;
    private const int Bar = 124;
    private const int Margin = 16;
    private const int CodeTop = 296;
    private const int CodeSide = 508;
    private const int Bezel = 22;
    private const int Background = 0xF1F3F4;
    private const int Faint = 0x80868B;
    private const int LargestModule = 8;

    internal Sheet Draw(ScreenContent content, CodeModules code)
    {
        var sheet = new Sheet(Width, Height, Background);
        DrawBars(sheet, content);
        sheet.FillRound(Margin, Bar + 16, Width - 2 * Margin, 140, 16, Sheet.White);
        font.Write(sheet, content.Headline, 40, Bar + 34, 32, Sheet.Ink);
        for (int i = 0; i < content.Lines.Length; i++)
        {
            font.Write(sheet, content.Lines[i], 40, Bar + 80 + 32 * i, 22, Faint);
        }

        sheet.FillRound(Margin, CodeTop, CodeSide, CodeSide + 60, 16, Sheet.White);
        int module = Math.Min(LargestModule, CodeSide / code.Side);
        int inset = (CodeSide - module * code.Side) / 2;
        sheet.Draw(code, Margin + inset, CodeTop + inset, module);
        font.WriteCentred(sheet, content.Note, CodeTop + CodeSide + 16, 24, content.Colour);
        font.WriteCentred(sheet, "样本 SPECIMEN 仅供测试", 930, 26, Faint);
        sheet.FillRound((Width - 180) / 2, Height - 22, 180, 8, 4, Sheet.Ink);
        return sheet;
    }

    /// <summary>The phone itself.</summary>
    internal static Sheet InItsCase(Sheet screen)
    {
        var sheet = new Sheet(screen.Width + 2 * Bezel, screen.Height + 2 * Bezel, 0x0C0D0F);
        sheet.Draw(screen, Bezel, Bezel);
        sheet.FillRound(sheet.Width / 2 - 9, Bezel + 12, 19, 19, 9, 0x0C0D0F);
        return sheet;
    }

    private void DrawBars(Sheet sheet, ScreenContent content)
    {
        sheet.Fill(0, 0, Width, Bar, content.Colour);
        font.Write(sheet, "12:00", 28, 14, 22, Sheet.White);
        font.Write(sheet, "5G", Width - 116, 14, 22, Sheet.White);
        sheet.Frame(Width - 78, 16, 42, 20, 2, Sheet.White);
        sheet.Fill(Width - 74, 20, 26, 12, Sheet.White);
        sheet.Fill(Width - 36, 22, 4, 8, Sheet.White);
        font.WriteCentred(sheet, content.Title, 70, 32, Sheet.White);
    }
}
