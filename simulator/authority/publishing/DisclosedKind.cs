using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>What of one kind of document is shown.</summary>
/// <param name="Kind">1 to 5.</param>
/// <param name="Fields">Keys of docs/format.md, section 5.</param>
/// <param name="States">States of docs/status-lists.md, section 2, that are named as what they are.</param>
public sealed record DisclosedKind(int Kind, IReadOnlyList<int> Fields, IReadOnlyList<int> States)
{
    internal byte[] Encode() => DeterministicMap.Item(writer =>
    {
        writer.WriteStartArray(3);
        writer.WriteInt32(Kind);
        writer.WriteEncodedValue(Numbers(Fields));
        writer.WriteEncodedValue(Numbers(States));
        writer.WriteEndArray();
    });

    private static byte[] Numbers(IReadOnlyList<int> numbers) =>
        DeterministicMap.Array([.. numbers.Select(number => DeterministicMap.Item(writer => writer.WriteInt32(number)))]);
}
