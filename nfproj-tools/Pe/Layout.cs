using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// Which types, fields and methods are written, and in which order: the numbers of the three definition tables.
/// A type follows those whose static fields its static constructor reads; else names decide.
/// </summary>
internal sealed class Layout
{
    private readonly Dictionary<TypeDefinition, int> _typeIndex = [];
    private readonly Dictionary<FieldDefinition, int> _fieldIndex = [];
    private readonly Dictionary<MethodDefinition, int> _methodIndex = [];
    private readonly List<TypeLayout> _types = [];

    public Layout(ModuleDefinition module)
    {
        var visited = new HashSet<TypeDefinition>();
        foreach (var type in module.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            Visit(type, visited);
        }
    }

    public IReadOnlyList<TypeLayout> Types => _types;

    public IEnumerable<FieldDefinition> Fields => _types.SelectMany(t => t.Fields);

    public IEnumerable<MethodDefinition> Methods => _types.SelectMany(t => t.Methods);

    public int IndexOf(TypeDefinition type) => Find(_typeIndex, type);

    public int IndexOf(FieldDefinition field) => Find(_fieldIndex, field);

    public int IndexOf(MethodDefinition method) => Find(_methodIndex, method);

    private static int Find<T>(Dictionary<T, int> indexes, T member)
        where T : MemberReference =>
        indexes.TryGetValue(member, out var index)
            ? index
            : throw new ToolError($"{member.FullName}: is for tools, is left out of the .pe and yet used");

    private void Visit(TypeDefinition type, HashSet<TypeDefinition> visited)
    {
        if (!visited.Add(type) || Omitted.Contains(type))
        {
            return;
        }

        if (type.DeclaringType != null)
        {
            Visit(type.DeclaringType, visited);
        }

        foreach (var read in StaticReads.Of(type))
        {
            Visit(read.Type, visited);
        }

        Add(type);
    }

    private void Add(TypeDefinition type)
    {
        var layout = new TypeLayout(type, _fieldIndex.Count, _methodIndex.Count);
        _typeIndex.Add(type, _types.Count);
        _types.Add(layout);
        foreach (var field in layout.Fields)
        {
            _fieldIndex.Add(field, _fieldIndex.Count);
        }

        foreach (var method in layout.Methods)
        {
            _methodIndex.Add(method, _methodIndex.Count);
        }
    }
}
