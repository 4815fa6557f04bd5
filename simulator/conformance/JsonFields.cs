using System.Text.Json;

namespace ELicense.Simulator.Conformance;

/// <summary>Fields of the suites' files.</summary>
internal static class JsonFields
{
    internal static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    internal static byte[] Hex(this JsonElement element, string name) => Convert.FromHexString(element.Text(name));

    internal static bool Has(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
}
