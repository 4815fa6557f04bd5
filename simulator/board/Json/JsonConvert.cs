using System.Collections;
using System.Text.Json;

namespace nanoFramework.Json;

/// <summary>
/// nanoFramework.Json as far as a driver calls it: the text of an object becomes a Hashtable of strings, numbers, truth values,
/// nulls and further Hashtables and ArrayLists. Whatever is not JSON throws, as it does there.
/// </summary>
public static class JsonConvert
{
    // As deep as the device's memory would go for a text of a few KB is far deeper; nobody who is careful gets near either.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 64 };

    /// <exception cref="DeserializationException">The text is not JSON, or not an object.</exception>
    public static object DeserializeObject(string value, Type type)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (type != typeof(Hashtable))
        {
            throw new NotSupportedException("The board reads Hashtable alone.");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(value, s_options);
            return ValueOf(document.RootElement) as Hashtable ?? throw new DeserializationException();
        }
        catch (JsonException)
        {
            throw new DeserializationException();
        }
    }

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => TableOf(element),
        JsonValueKind.Array => new ArrayList(element.EnumerateArray().Select(ValueOf).ToArray()),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => NumberOf(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // A name that comes twice throws there, because Hashtable.Add does.
    private static Hashtable TableOf(JsonElement element)
    {
        Hashtable table = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (table.ContainsKey(property.Name))
            {
                throw new DeserializationException();
            }

            table.Add(property.Name, ValueOf(property.Value));
        }

        return table;
    }

    private static object NumberOf(JsonElement element) =>
        element.TryGetInt32(out int small) ? (object)small : element.TryGetInt64(out long large) ? large : element.GetDouble();
}
