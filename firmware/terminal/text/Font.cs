using System;
using ELicense.Hal;

namespace ELicense.Terminal.Text;

/// <summary>
/// A font in a .glyphs file (firmware/data/README.md), of which 256 bytes and a few glyphs are in memory: the rest stays on
/// flash. Characters that the file lacks, or all of them when the file is damaged, are drawn as their code point.
/// </summary>
public sealed class Font
{
    private const int HeaderLength = 12;
    private const int PagesLength = 256;
    private const int EntryLength = 6;
    private const int PageEntriesLength = 8 * EntryLength;
    private const int Missing = -1;

    private readonly IStore _store;
    private readonly string _name;
    private readonly byte[] _pages = new byte[PagesLength];
    private readonly byte[] _entry = new byte[EntryLength];
    private readonly byte[] _rows;
    private readonly int[] _cached;
    private readonly bool[] _isDrawn;
    private readonly int _glyphLength;
    private int _glyphs;
    private int _narrowCount;

    /// <param name="store">Where the file is.</param>
    /// <param name="name">The file.</param>
    /// <param name="height">Rows of the font, 12 or a multiple of 16; a file of another height counts as damaged.</param>
    /// <param name="cached">How many glyphs are kept in memory; a power of two.</param>
    public Font(IStore store, string name, int height, int cached)
    {
        if (height != 12 && (height < 16 || (height & 15) != 0) || cached < 1 || (cached & (cached - 1)) != 0)
        {
            throw new ArgumentOutOfRangeException();
        }

        _store = store;
        _name = name;
        Height = height;
        _glyphLength = height * ((height + 7) >> 3);
        _rows = new byte[cached * _glyphLength];
        _cached = new int[cached];
        _isDrawn = new bool[cached];
        for (int slot = 0; slot < cached; slot++)
        {
            _cached[slot] = Missing;
        }

        IsUsable = Open();
    }

    /// <summary>False when the file is missing or not a font of this height.</summary>
    public bool IsUsable { get; }

    /// <summary>Rows of every glyph, and columns of a full-width one.</summary>
    public int Height { get; }

    /// <summary>
    /// Where <see cref="Load"/> puts glyphs, as on the panel: rows from the top, each in as many bytes as its width takes, the
    /// leftmost pixel in the highest bit, 1 = white.
    /// </summary>
    public byte[] Rows => _rows;

    /// <summary>Pixels that a character takes: half the height for Latin-1, the height for all others.</summary>
    public int WidthOf(int codePoint) => codePoint < 0x100 ? Height >> 1 : Height;

    /// <summary>Whether the font has all characters of a text; the ends of lines need none.</summary>
    public bool Has(string text)
    {
        for (int i = 0; i < text.Length; i += CodePoint.Length(text, i))
        {
            int codePoint = CodePoint.At(text, i);
            bool isCached = _cached[codePoint & (_cached.Length - 1)] == codePoint;
            if (codePoint != '\n' && (isCached ? _isDrawn[codePoint & (_cached.Length - 1)] : Find(codePoint) == Missing))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Brings a glyph into memory, where it stays until the next call.</summary>
    /// <returns>The place of its first byte in <see cref="Rows"/>.</returns>
    public int Load(int codePoint)
    {
        int slot = codePoint & (_cached.Length - 1);
        int offset = slot * _glyphLength;
        if (_cached[slot] != codePoint)
        {
            _cached[slot] = codePoint;
            _isDrawn[slot] = !Read(codePoint, offset);
            if (_isDrawn[slot])
            {
                CodePointGlyph.Draw(codePoint, _rows, offset, WidthOf(codePoint), Height);
            }
        }

        return offset;
    }

    private bool Open()
    {
        byte[] header = new byte[HeaderLength];
        if (_store.Read(_name, 0, header, 0, HeaderLength) != HeaderLength
            || header[0] != 'E' || header[1] != 'L' || header[2] != 'G' || header[3] != '1'
            || header[4] != Height || header[5] != Height >> 1 || header[6] != (Height == 12 ? PackedRows.Side : Height)
            || _store.Read(_name, HeaderLength, _pages, 0, PagesLength) != PagesLength)
        {
            Array.Clear(_pages, 0, PagesLength);
            return false;
        }
        _narrowCount = header[8] << 8 | header[9];
        _glyphs = HeaderLength + PagesLength + header[7] * PageEntriesLength;
        return true;
    }

    private bool Read(int codePoint, int offset)
    {
        int glyph = Find(codePoint);
        if (glyph == Missing)
        {
            return false;
        }

        int width = WidthOf(codePoint);
        int narrowLength = Height * (Height >> 1) >> 3;
        int length = glyph < _narrowCount ? narrowLength : Height == 12 ? PackedRows.SquareLength : Height * width >> 3;
        int position = _glyphs + (glyph < _narrowCount ? glyph * narrowLength
            : _narrowCount * narrowLength + (glyph - _narrowCount) * length);
        // Rows of 11 or 6 pixels follow each other without padding in the file: read to the slot's end, they spread to its start.
        int spread = Height == 12 ? Height * ((width + 7) >> 3) - length : 0;
        if (_store.Read(_name, position, _rows, offset + spread, length) != length)
        {
            return false;
        }

        if (Height == 12)
        {
            PackedRows.Spread(_rows, offset + spread, offset, width);
        }

        return true;
    }

    /// <summary>The number of a glyph in the file, counted in the order of code points.</summary>
    private int Find(int codePoint)
    {
        int page = codePoint < 0x10000 ? _pages[codePoint >> 8] : 0;
        if (page == 0)
        {
            return Missing;
        }

        int entry = HeaderLength + PagesLength + (page - 1) * PageEntriesLength + ((codePoint >> 5) & 7) * EntryLength;
        if (_store.Read(_name, entry, _entry, 0, EntryLength) != EntryLength)
        {
            return Missing;
        }

        uint present = (uint)_entry[0] << 24 | (uint)_entry[1] << 16 | (uint)_entry[2] << 8 | _entry[3];
        int bit = codePoint & 31;
        if ((present >> bit & 1) == 0)
        {
            return Missing;
        }

        return (_entry[4] << 8 | _entry[5]) + BitCount.Of(present & ((1u << bit) - 1));
    }
}
