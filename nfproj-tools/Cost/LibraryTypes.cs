namespace NFProjTools.Cost;

/// <summary>Instance fields of nanoFramework's own types, which the reference declarations leave out.</summary>
internal static class LibraryTypes
{
    private static readonly Dictionary<string, int> _fields = new()
    {
        ["System.Object"] = 0,
        ["System.Exception"] = 4,
        ["System.Collections.ArrayList"] = 2,
        ["System.Collections.Hashtable"] = 6,
        ["System.Text.StringBuilder"] = 4,
    };

    public static int? Fields(string type) => _fields.TryGetValue(type, out var count) ? count : null;
}
