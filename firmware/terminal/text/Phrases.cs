using System.Text;
using ELicense.Hal;

namespace ELicense.Terminal.Text;

/// <summary>
/// The numbered texts of the terminal, in the file phrases.tsv on flash (firmware/data/README.md). Their places are in memory,
/// the texts are read when they are wanted.
/// </summary>
public sealed class Phrases
{
    private const string FileName = "phrases.tsv";
    private const int MaximumCount = 512;
    private const int MaximumLine = 512;
    private const int ChineseColumn = 1;
    private const int Columns = 5;

    private readonly IStore _store;
    private readonly byte[] _line = new byte[MaximumLine];
    private readonly short[] _numbers = new short[MaximumCount];
    private readonly ushort[] _positions = new ushort[MaximumCount + 1];
    private int _count;

    /// <summary>Reads the file once, from one end to the other.</summary>
    public Phrases(IStore store, Language language)
    {
        _store = store;
        Language = language;
        Index();
    }

    /// <summary>Which of the languages is given.</summary>
    public Language Language { get; set; }

    /// <summary>How many numbers have a text; 0 when the file is missing.</summary>
    public int Count => _count;

    public bool Has(int number) => Find(number) >= 0;

    /// <summary>The text of a number; "#" and the number when it has none.</summary>
    public string Text(int number) => Read(number, ChineseColumn, 0);

    /// <summary>The text of a number with an argument in the place of "{0}".</summary>
    public string Text(int number, int argument) => Read(number, ChineseColumn, argument);

    /// <summary>What the officer does about a reason; empty when it asks for nothing.</summary>
    public string Action(int number, int argument) => Read(number, ChineseColumn + 2, argument);

    private string Read(int number, int column, int argument)
    {
        int index = Find(number);
        if (index < 0)
        {
            return column == ChineseColumn ? "#" + number : "";
        }

        int position = _positions[index];
        int length = _positions[index + 1] - position;
        if (_store.Read(FileName, position, _line, 0, length) != length)
        {
            return "#" + number;
        }

        if (Language == Language.English)
        {
            column++;
        }

        int start = ColumnStart(column, length);
        string text = Encoding.UTF8.GetString(_line, start, ColumnStart(column + 1, length) - 1 - start);
        int place = text.IndexOf("{0}");
        return place < 0 ? text : text.Substring(0, place) + argument + text.Substring(place + 3);
    }

    /// <summary>Where a column of the line in memory begins; one past the line's end for the one after the last.</summary>
    private int ColumnStart(int column, int length)
    {
        int start = 0;
        while (column > 0 && start < length)
        {
            int b = _line[start++];
            if (b == '\t' || b == '\n')
            {
                column--;
            }
        }
        return start;
    }

    private int Find(int number)
    {
        int low = 0, high = _count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int found = _numbers[middle];
            if (found == number)
            {
                return middle;
            }

            if (found < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// <summary>
    /// Takes the lines up to the first that is not of the form, out of order or too long: what follows it is not to be trusted.
    /// </summary>
    private void Index()
    {
        int position = 0;
        int length;
        while (_count < MaximumCount && (length = ReadLine(position)) > 0)
        {
            int number = Number();
            if (number < 0 || _count > 0 && number <= _numbers[_count - 1])
            {
                return;
            }

            _numbers[_count] = (short)number;
            _positions[_count++] = (ushort)position;
            position += length;
            _positions[_count] = (ushort)position;
        }
    }

    /// <summary>
    /// The length of the line at a position with its line feed; 0 at the end, or when it is no whole line of five columns.
    /// </summary>
    private int ReadLine(int position)
    {
        int available = _store.Read(FileName, position, _line, 0, MaximumLine);
        int tabs = 0;
        for (int i = 0; i < available; i++)
        {
            int b = _line[i];
            if (b == '\t')
            {
                tabs++;
            }

            if (b == '\n')
            {
                return tabs == Columns - 1 && position + i < 0xFFFF ? i + 1 : 0;
            }
        }
        return 0;
    }

    /// <summary>One to four digits before the first tab; -1 otherwise.</summary>
    private int Number()
    {
        int number = 0;
        for (int i = 0; i <= 4; i++)
        {
            int b = _line[i];
            if (b == '\t')
            {
                return i == 0 ? -1 : number;
            }

            if (b < '0' || b > '9')
            {
                return -1;
            }

            number = number * 10 + b - '0';
        }
        return -1;
    }
}
