using System.Collections;

namespace ELicense.Terminal.Screens;

/// <summary>Rows under one title, on as many pages as they take.</summary>
public sealed class Listing
{
    private readonly ArrayList _rows = new ArrayList();

    public Listing(string title)
    {
        Title = title;
    }

    public readonly string Title;

    public int Count => _rows.Count;

    public ListingRow Row(int index) => (ListingRow)_rows[index];

    /// <summary>Adds a row; one without a value is left out.</summary>
    public void Add(string label, string value) => Add(label, value, RowMark.None);

    /// <summary>The same, set off.</summary>
    public void Add(string label, string value, RowMark mark)
    {
        if (value != null)
        {
            _rows.Add(new ListingRow(label, value, mark));
        }
    }

    /// <summary>Adds a reason or a fault with what to do about it.</summary>
    public void AddReason(ReasonView reason)
    {
        Add("", reason.Number + " " + reason.Text);
        if (reason.Action.Length > 0)
        {
            Add("", "→ " + reason.Action);
        }
    }

    /// <summary>Adds a line that names the rows after it.</summary>
    public void AddHeading(string text) => _rows.Add(new ListingRow(text, "", RowMark.None));
}
