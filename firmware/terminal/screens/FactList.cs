namespace ELicense.Terminal.Screens;

/// <summary>Labels with their values, in the order in which they are shown.</summary>
public sealed class FactList
{
    private const int Maximum = 16;

    private readonly string[] _labels = new string[Maximum];
    private readonly string[] _values = new string[Maximum];

    public int Count { get; private set; }

    public string Label(int index) => _labels[index];

    public string Value(int index) => _values[index];

    /// <summary>Adds a fact; one that is not given is left out.</summary>
    public void Add(string label, string value)
    {
        if (value == null)
        {
            return;
        }

        _labels[Count] = label;
        _values[Count++] = value;
    }
}
