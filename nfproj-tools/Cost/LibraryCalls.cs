using Mono.Cecil;

namespace NFProjTools.Cost;

/// <summary>The members of other assemblies than the device's own that those call, numbered as they are met.</summary>
internal sealed class LibraryCalls(IReadOnlySet<string> ownAssemblies)
{
    private readonly Dictionary<string, int> _numbers = [];

    public int Count => _numbers.Count;

    public IEnumerable<string> Names => _numbers.OrderBy(n => n.Value).Select(n => n.Key);

    public int NumberOf(MethodReference method)
    {
        var name = $"{method.DeclaringType.FullName}.{method.Name}";
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(name, number);
        }

        return number;
    }

    /// <summary>Object's constructor does nothing and is not listed.</summary>
    public bool IsOwn(MethodReference method) =>
        method.FullName == "System.Void System.Object::.ctor()" || ownAssemblies.Contains(AssemblyOf(method.DeclaringType));

    private static string AssemblyOf(TypeReference type) =>
        type.Scope is ModuleDefinition module ? module.Assembly.Name.Name : type.Scope.Name;
}
