using Mono.Cecil;

namespace NFProjTools.Checking;

/// <summary>
/// The deliberate exceptions of an assembly: attributes of the member where a rule is broken, of its types or of the assembly.
/// </summary>
internal static class Exceptions
{
    private const string DeliberateAttribute = "DeliberateAttribute";

    /// <summary>The findings that no attribute excepts, and one for each attribute that is empty or excepts nothing.</summary>
    public static IReadOnlyList<Finding> Apply(ModuleDefinition module, IReadOnlyList<Finding> findings)
    {
        var used = new HashSet<CustomAttribute>();
        var left = findings.Where(f => !IsExcepted(f, used)).ToList();
        foreach (var owner in Owners(module))
        {
            foreach (var attribute in Deliberate(owner))
            {
                left.AddRange(Judge(owner, attribute, used.Contains(attribute)));
            }
        }

        return left;
    }

    private static bool IsExcepted(Finding finding, HashSet<CustomAttribute> used)
    {
        var attributes = Around(finding.Owner).SelectMany(Deliberate).Where(a => Argument(a, 0) == finding.Rule.Id).ToArray();
        used.UnionWith(attributes);
        return attributes.Length > 0;
    }

    private static IEnumerable<Finding> Judge(ICustomAttributeProvider owner, CustomAttribute attribute, bool isUsed)
    {
        var place = owner is MethodDefinition method ? Place.Of(method) : owner is TypeDefinition type ? Place.Of(type) : default;
        if (!isUsed)
        {
            yield return new Finding(Rules.UnneededException, owner, place, $"{owner}: {Argument(attribute, 0)}");
        }

        if (string.IsNullOrWhiteSpace(Argument(attribute, 1)))
        {
            yield return new Finding(Rules.ExceptionWithoutReason, owner, place, $"{owner}: {Argument(attribute, 0)}");
        }
    }

    private static IEnumerable<ICustomAttributeProvider> Owners(ModuleDefinition module)
    {
        var types = module.GetTypes().ToArray();
        return types.Cast<ICustomAttributeProvider>().Concat(types.SelectMany(t => t.Methods)).Append(module.Assembly);
    }

    private static IEnumerable<ICustomAttributeProvider> Around(IMetadataTokenProvider owner)
    {
        for (var member = owner as IMemberDefinition; member != null; member = member.DeclaringType)
        {
            yield return (ICustomAttributeProvider)member;
        }

        yield return owner is IMemberDefinition { DeclaringType: var type }
            ? (type ?? (TypeDefinition)owner).Module.Assembly
            : (AssemblyDefinition)owner;
    }

    private static IEnumerable<CustomAttribute> Deliberate(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.Where(a => a.AttributeType.Name == DeliberateAttribute);

    private static string? Argument(CustomAttribute attribute, int index) =>
        attribute.ConstructorArguments[index].Value as string;
}
