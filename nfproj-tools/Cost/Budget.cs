using System.Text.Json;
using System.Text.Json.Serialization;

namespace NFProjTools.Cost;

/// <summary>What a scenario may cost at most.</summary>
/// <param name="Instructions">Executed IL.</param>
/// <param name="Heap">Bytes reachable at idle and allocated; null where the scenario is no scan.</param>
/// <param name="Target">The bar that is aimed at, while the budget only holds what was reached; null when they are one.</param>
internal sealed record Budget(long Instructions, long? Heap = null, long? Target = null)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyDictionary<string, Budget> ReadAll(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Budget>>(File.ReadAllText(path), _options) ?? [];
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new ToolError($"{path}: {e.Message}");
        }
    }

    public bool IsKeptBy(ScenarioCost cost) => cost.Instructions <= Instructions && (Heap == null || cost.Heap <= Heap);
}
