namespace ELicense.Simulator.Bench.Phones;

/// <summary>The screenshots that were taken, the newest last.</summary>
internal sealed class Album
{
    private const int Capacity = 12;

    private readonly List<Copy> _copies = [];
    private int _last;

    public IReadOnlyList<Copy> Copies => _copies;

    /// <summary>Keeps a picture; the oldest goes when there are too many.</summary>
    public Copy Add(string phone, ShownCode code)
    {
        if (_copies.Count == Capacity)
        {
            _copies.RemoveAt(0);
        }

        Copy copy = new(++_last, phone, code with { IsCopy = true, RenewsAt = null });
        _copies.Add(copy);
        return copy;
    }

    public Copy? Find(int number) => _copies.Find(copy => copy.Number == number);
}
