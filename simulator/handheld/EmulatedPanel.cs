using ELicense.Hal;

namespace ELicense.Simulator.Handheld;

/// <summary>A panel that keeps what was shown last, for a picture of it.</summary>
public sealed class EmulatedPanel : IDisplay
{
    public EmulatedPanel(int width, int height)
    {
        Width = width;
        Height = height;
        Picture = new byte[(width + 7) / 8 * height];
        Array.Fill(Picture, (byte)0xFF);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Rows as in <see cref="IDisplay.Show"/>.</summary>
    public byte[] Picture { get; private set; }

    public bool IsLit { get; private set; }

    public bool Show(byte[] picture, bool full)
    {
        Picture = [.. picture];
        return true;
    }

    public void FrontLight(bool on) => IsLit = on;
}
