using System.Text;
using ELicense.Formats;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>A document's fields while they are written: the map, and the first that breaks the format's limits.</summary>
public sealed class DocumentFields
{
    private readonly DeterministicMap _map = new();

    /// <summary>The name of the first field that is missing, too long or out of range; null when there is none.</summary>
    public string? FirstMalformed { get; private set; }

    public byte[] Encode() => _map.Encode();

    /// <summary>A text of 1 to so many bytes in UTF-8, without control characters.</summary>
    public DocumentFields Text(int key, string name, string value, int maximumBytes)
    {
        Check(name, value.Length > 0 && Encoding.UTF8.GetByteCount(value) <= maximumBytes && !value.Any(char.IsControl));
        _map.Add(key, value);
        return this;
    }

    /// <summary>A text that may be absent.</summary>
    public DocumentFields OptionalText(int key, string name, string? value, int maximumBytes) =>
        value is null ? this : Text(key, name, value, maximumBytes);

    /// <summary>Letters and digits of ASCII, exactly so many.</summary>
    public DocumentFields Characters(int key, string name, string value, int count)
    {
        Check(name, value.Length == count && value.All(char.IsAsciiLetterOrDigit));
        _map.Add(key, value);
        return this;
    }

    /// <summary>A day since 1970; <see cref="DateOnly.MaxValue"/> is "no end".</summary>
    public DocumentFields Day(int key, string name, DateOnly value)
    {
        int day = ChinaDay.Number(value);
        Check(name, day is >= 0 and <= CivilDate.Unlimited);
        _map.Add(key, day);
        return this;
    }

    public DocumentFields OptionalDay(int key, string name, DateOnly? value) =>
        value is null ? this : Day(key, name, value.Value);

    public DocumentFields Number(int key, string name, int value, int minimum, int maximum)
    {
        Check(name, value >= minimum && value <= maximum);
        _map.Add(key, value);
        return this;
    }

    public DocumentFields Numbers(int key, string name, IReadOnlyList<int> values, int maximumCount)
    {
        Check(name, values.Count > 0 && values.Count <= maximumCount && values.Distinct().Count() == values.Count);
        _map.Add(key, values);
        return this;
    }

    private void Check(string name, bool isInOrder)
    {
        if (!isInOrder)
        {
            FirstMalformed ??= name;
        }
    }
}
