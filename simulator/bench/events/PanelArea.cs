namespace ELicense.Simulator.Bench.Events;

/// <summary>A rectangle of the panel, in pixels.</summary>
internal readonly record struct PanelArea(int Left, int Top, int Width, int Height)
{
    public bool IsEmpty => Width == 0 || Height == 0;

    /// <summary>The smallest rectangle that holds both.</summary>
    public PanelArea With(PanelArea other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        int left = Math.Min(Left, other.Left), top = Math.Min(Top, other.Top);
        int right = Math.Max(Left + Width, other.Left + other.Width), bottom = Math.Max(Top + Height, other.Top + other.Height);
        return new PanelArea(left, top, right - left, bottom - top);
    }
}
