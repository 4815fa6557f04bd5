using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>What verifiers of one purpose may see (docs/purposes.md); a kind that is not named they do not see at all.</summary>
/// <param name="Purpose">Its name, lowercase, at most 16 characters.</param>
/// <param name="Kinds">What of each kind.</param>
public sealed record DisclosureRow(string Purpose, params IReadOnlyList<DisclosedKind> Kinds)
{
    private static readonly int[] s_allStates = [.. Enumerable.Range(1, 15)];
    private static readonly int[] s_allButWanted = [.. Enumerable.Range(1, 9), .. Enumerable.Range(11, 5)];
    private static readonly int[] s_severe = [3, 4, 6, 7, 8, 9];

    /// <summary>The six purposes of docs/purposes.md.</summary>
    public static IReadOnlyList<DisclosureRow> Usual { get; } =
    [
        new("roadside", Whole(s_allStates)),
        new("counter", Whole(s_allButWanted)),
        new("accident",
            new(1, [1, 2, 4, 5, 6, 8, 9, 11], s_allStates), new(2, [1, 2, 3, 4, 5, 6, 7, 11, 12], s_allStates),
            new(3, [1, 2, 3], s_allStates), new(4, [1, 3, 4, 5, 6, 7, 8], s_allStates), new(5, [1, 2, 3], s_allStates)),
        new("insurance",
            new(1, [1, 4, 6, 8, 9], s_severe), new(2, [1, 3, 4, 5, 6, 7, 9, 11, 12], s_severe), new(5, [1, 2, 3], [])),
        new("rental", new DisclosedKind(1, [1, 4, 6, 7, 8, 9, 11], [])),
        new("employment", new DisclosedKind(1, [1, 4, 6, 7, 8, 9], [8, 9])),
    ];

    internal byte[] Encode() => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(2);
        writer.WriteTextString(Purpose);
        writer.WriteEncodedValue(DeterministicMap.Array([.. Kinds.Select(kind => kind.Encode())]));
        writer.WriteEndArray();
    });

    // All fields of docs/format.md, section 5.
    private static DisclosedKind[] Whole(int[] states)
    {
        int[] fields = [13, 12, 3, 8, 5];
        return [.. fields.Select((count, i) => new DisclosedKind(i + 1, [.. Enumerable.Range(1, count)], states))];
    }
}
