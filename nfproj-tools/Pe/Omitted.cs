using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>What is for the compiler, the debugger or these tools, and takes no room on the device.</summary>
internal static class Omitted
{
    public const string ToolNamespace = "NFProjTools.Device";

    public static bool Contains(TypeDefinition type) =>
        type.Name == "<Module>" || (type.BaseType?.FullName == "System.Attribute" && IsForTools(type));

    /// <summary>
    /// Of attributes the device keeps those of libraries and of the project itself: it can find them by reflection.
    /// </summary>
    public static bool Contains(CustomAttribute attribute) =>
        IsForTools(attribute.AttributeType) || attribute.AttributeType.Namespace == "System"
        || attribute.AttributeType.Namespace.StartsWith("System.", StringComparison.Ordinal);

    private static bool IsForTools(TypeReference type) =>
        type.Namespace is ToolNamespace or "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices";
}
