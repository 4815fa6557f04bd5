namespace ELicense.Simulator.Bench.Events;

/// <summary>Pixels of the panel that look different from before.</summary>
/// <param name="Area">Where.</param>
/// <param name="IsSettled">False in the middle of a refresh, while the panel flashes.</param>
internal readonly record struct PanelChange(PanelArea Area, bool IsSettled)
{
    /// <summary>Both, for a page that has seen neither.</summary>
    public PanelChange With(PanelChange later) => new(Area.With(later.Area), later.IsSettled);
}
