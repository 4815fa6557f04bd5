namespace ELicense.Terminal.Screens;

/// <summary>A label with its value.</summary>
public sealed class ListingRow
{
    /// <param name="label">What it is; empty for a value that takes the whole line.</param>
    /// <param name="value">What is known of it; empty for a heading.</param>
    /// <param name="mark">How the value is set off.</param>
    public ListingRow(string label, string value, RowMark mark)
    {
        Label = label;
        Value = value;
        Mark = mark;
    }

    public readonly string Label;

    public readonly string Value;

    public readonly RowMark Mark;
}
