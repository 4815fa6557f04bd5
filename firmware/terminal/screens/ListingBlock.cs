namespace ELicense.Terminal.Screens;

/// <summary>Draws the rows of a listing between two rows of the panel: labels in one column, values in another.</summary>
public sealed class ListingBlock
{
    private readonly Page _page;
    private readonly int _column;
    private readonly int _gap;

    public ListingBlock(Page page)
    {
        _page = page;
        _column = page.IsSmall ? 76 : 152;
        _gap = page.IsSmall ? 2 : 4;
    }

    /// <summary>Draws as many rows as fit whole; the first in any case.</summary>
    /// <returns>The first row that was not drawn.</returns>
    public int Draw(Listing listing, int first, int top, int bottom)
    {
        int y = top + _gap;
        for (int i = first; i < listing.Count; i++)
        {
            int height = HeightOf(listing.Row(i));
            if (i > first && y + height > bottom)
            {
                return i;
            }

            Draw(listing.Row(i), y, bottom);
            y += height;
        }

        return listing.Count;
    }

    /// <summary>The first row of what drawing would leave for the next page.</summary>
    public int Skip(Listing listing, int first, int top, int bottom)
    {
        int y = top + _gap;
        for (int i = first; i < listing.Count; i++)
        {
            y += HeightOf(listing.Row(i));
            if (i > first && y > bottom)
            {
                return i;
            }
        }

        return listing.Count;
    }

    private int HeightOf(ListingRow row)
    {
        if (row.Mark != RowMark.None || row.Value.Length == 0)
        {
            return _page.Pitch + _gap;
        }

        int x = ValueX(row);
        return _page.Text.CountLines(row.Value, _page.Right - x) * _page.Pitch + _gap;
    }

    /// <summary>In the column, or after a longer label; a value without a label begins on the left.</summary>
    private int ValueX(ListingRow row)
    {
        if (row.Label.Length == 0)
        {
            return _page.Margin;
        }

        int after = _page.Margin + _page.Text.WidthOf(row.Label) + _page.Margin;
        return after > _column ? after : _column;
    }

    private void Draw(ListingRow row, int y, int bottom)
    {
        Lettering text = _page.Text;
        text.Write(row.Label, _page.Margin, y);
        if (row.Value.Length == 0)
        {
            _page.Canvas.Fill(_page.Margin, y + _page.Pitch - 1, _page.Right - _page.Margin, 1, false);
        }
        else if (row.Mark == RowMark.Boxed)
        {
            text.WriteBoxed(row.Value, ValueX(row), y);
        }
        else if (row.Mark == RowMark.Framed)
        {
            text.WriteFramed(row.Value, ValueX(row), y);
        }
        else
        {
            int x = ValueX(row);
            text.WriteLines(row.Value, x, y, _page.Right - x, _page.Pitch, (bottom - y + _gap) / _page.Pitch);
        }
    }
}
