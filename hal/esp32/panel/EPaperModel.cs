namespace ELicense.Hal.Esp32.Panel;

/// <summary>
/// A controller and the glass at it, as far as they differ: SSD1680, SSD1681 and SSD1683 share their commands. From Solomon
/// Systech's data sheets and, for the times, Good Display's; another glass may want another border or waveform.
/// </summary>
public sealed class EPaperModel
{
    private EPaperModel(int width, int height, int fullMilliseconds, int partialMilliseconds)
    {
        Width = width;
        Height = height;
        Stride = (width + 7) / 8;
        FullMilliseconds = fullMilliseconds;
        PartialMilliseconds = partialMilliseconds;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes of a row.</summary>
    public int Stride { get; }

    /// <summary>How long a full refresh takes at room temperature.</summary>
    public int FullMilliseconds { get; }

    public int PartialMilliseconds { get; }

    /// <summary>
    /// First parameter of command 21 for a full refresh: what the red plane, which is the previous picture here, counts for.
    /// </summary>
    public byte FullOptions { get; private set; }

    /// <summary>Second parameter of command 21: at which source the glass begins.</summary>
    public byte SourceOptions { get; private set; }

    /// <summary>2.13 inches, 122x250.</summary>
    public static EPaperModel Ssd1680()
    {
        return new EPaperModel(122, 250, 2200, 360) { SourceOptions = 0x80 };
    }

    /// <summary>1.54 inches, 200x200.</summary>
    public static EPaperModel Ssd1681()
    {
        return new EPaperModel(200, 200, 2000, 320);
    }

    /// <summary>4.2 inches, 400x300.</summary>
    public static EPaperModel Ssd1683()
    {
        return new EPaperModel(400, 300, 2600, 420) { FullOptions = 0x40 };
    }
}
