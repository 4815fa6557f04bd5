using System.Globalization;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Authority.Import;

/// <summary>A line of a table of states: "14e20000,1234,4 7".</summary>
/// <param name="Key">The list's number and the index in it: rows of one list are neighbours.</param>
/// <param name="Order">Where it stood: of two rows for one index the later counts.</param>
/// <param name="States">All that apply but for wanted.</param>
/// <param name="IsWanted">Whether state 10 was among them.</param>
internal readonly record struct StateRow(long Key, int Order, StateSet States, bool IsWanted) : IComparable<StateRow>
{
    internal const string Header = "uri,idx,states";

    private const int IndexBits = 20;

    internal int List => (int)(Key >> IndexBits);

    internal int Index => (int)(Key & (ListId.IndicesPerShard - 1));

    public int CompareTo(StateRow other) => Key != other.Key ? Key.CompareTo(other.Key) : Order.CompareTo(other.Order);

    /// <summary>Reads a line.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    internal static string? Read(ReadOnlySpan<char> line, int order, out StateRow row)
    {
        row = default;
        Span<Range> fields = stackalloc Range[4];
        if (line.Split(fields, ',') != 3)
        {
            return $"not of the form {Header}";
        }

        ReadOnlySpan<char> uri = line[fields[0]];
        if (!IsUri(uri) || !int.TryParse(uri, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int list))
        {
            return $"{uri} is no list: 8 lowercase hex digits of a kind 1 to 5 and a province";
        }

        if (!int.TryParse(line[fields[1]], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || index >= ListId.IndicesPerShard)
        {
            return $"{line[fields[1]]} is no index below {ListId.IndicesPerShard}";
        }

        string? problem = ReadStates(line[fields[2]], ListId.Of(list).Kind, out StateSet states, out bool isWanted);
        row = new StateRow((long)list << IndexBits | (uint)index, order, states, isWanted);
        return problem;
    }

    private static bool IsUri(ReadOnlySpan<char> text)
    {
        const int kindAndRegion = 6;
        return text.Length == 8
            && text[0] is >= '1' and <= '5'
            && text.IndexOfAnyExceptInRange('0', 'f') < 0
            && text.IndexOfAnyInRange('A', 'F') < 0
            && int.TryParse(text[1..kindAndRegion], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int region)
            && Regions.IsProvince(region);
    }

    private static string? ReadStates(ReadOnlySpan<char> text, DocumentKind kind, out StateSet states, out bool isWanted)
    {
        int bits = 0;
        isWanted = false;
        states = default;
        foreach (Range part in text.Split(' '))
        {
            if (text[part].IsEmpty)
            {
                continue;
            }

            if (!int.TryParse(text[part], NumberStyles.None, CultureInfo.InvariantCulture, out int state)
                || (state == ListStates.Wanted ? !ListStates.CanBeWanted(kind) : !ListStates.CanHave(kind, state)))
            {
                return $"{text[part]} is no state of kind {(int)kind}";
            }

            isWanted |= state == ListStates.Wanted;
            bits |= state is ListStates.Normal or ListStates.Wanted ? 0 : 1 << state;
        }

        states = new StateSet(bits);
        return null;
    }
}
