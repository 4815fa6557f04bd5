using ELicense.Verification.Online;

namespace ELicense.Terminal.Screens;

/// <summary>The holder's portrait at the right of what it is compared with.</summary>
public sealed class PortraitBlock
{
    private const int Stride = OnlineFacts.PortraitWidth / 8;

    private readonly Page _page;

    public PortraitBlock(Page page)
    {
        _page = page;
    }

    /// <summary>The row after the portrait that was drawn last.</summary>
    public int Bottom { get; private set; }

    /// <summary>Draws between two rows; nothing where there is no room for the whole of it.</summary>
    /// <param name="portrait">As in <see cref="OnlineFacts.Portrait"/>; null for none.</param>
    /// <param name="top">The first row.</param>
    /// <param name="bottom">The row after the last.</param>
    /// <returns>The first column that text beside it leaves free.</returns>
    public int Draw(byte[] portrait, int top, int bottom)
    {
        int y = top + _page.Margin / 2;
        if (portrait == null || y + OnlineFacts.PortraitHeight > bottom)
        {
            return _page.Right;
        }

        // On a byte's edge, where drawing is copying.
        int x = _page.Right - OnlineFacts.PortraitWidth & ~7;
        _page.Canvas.Draw(x, y, portrait, 0, Stride, OnlineFacts.PortraitWidth, OnlineFacts.PortraitHeight);
        Bottom = y + OnlineFacts.PortraitHeight;
        return x - _page.Margin;
    }
}
