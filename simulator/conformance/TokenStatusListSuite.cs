using System.Text.Json;
using ELicense.Simulator.Authority.Tokens;

namespace ELicense.Simulator.Conformance;

/// <summary>
/// The status lists of the IETF draft Token Status List, CBOR form: every index, those of the vectors and the zeros.
/// </summary>
internal sealed class TokenStatusListSuite : ISuite
{
    public bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && root[0].Has("expected_nonzero");

    public string NameOf(JsonElement root) => "Token Status List";

    public void Run(JsonElement root, string file, SuiteReport report)
    {
        foreach (JsonElement list in root.EnumerateArray())
        {
            string id = $"{list.GetProperty("bits")} bits";
            report.Count(id, true, HasStates(list), "another state, or not readable");
        }
    }

    private static bool HasStates(JsonElement vector)
    {
        TokenStatusList? list = TokenStatusList.Read(vector.Hex("cbor_hex"));
        Dictionary<int, int> expected = vector.GetProperty("expected_nonzero").EnumerateObject()
            .ToDictionary(entry => int.Parse(entry.Name), entry => entry.Value.GetInt32());
        return list?.Bits == vector.GetProperty("bits").GetInt32()
            && list.Count == vector.GetProperty("entries").GetInt32()
            && Enumerable.Range(0, list.Count).All(index => list[index] == expected.GetValueOrDefault(index));
    }
}
