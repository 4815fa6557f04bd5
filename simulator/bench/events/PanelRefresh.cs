namespace ELicense.Simulator.Bench.Events;

/// <summary>What the panel begins to do: it settles on its new pixels after so many milliseconds.</summary>
/// <param name="Area">The pixels that may differ from before.</param>
/// <param name="IsFull">True when every pixel is driven through black and white on the way.</param>
/// <param name="Milliseconds">How long that takes.</param>
internal readonly record struct PanelRefresh(PanelArea Area, bool IsFull, int Milliseconds)
{
    /// <summary>Both, for a page that has seen neither.</summary>
    public PanelRefresh With(PanelRefresh later) =>
        new(Area.With(later.Area), IsFull || later.IsFull, Math.Max(Milliseconds, later.Milliseconds));
}
