using Mono.Cecil;
using NFProjTools.Counting;

namespace NFProjTools.Cost;

/// <summary>What objects of types known to the weaver take on the device.</summary>
internal static class TypeSizes
{
    public static int Of(TypeReference type)
    {
        var resolved = type.Resolve();
        return resolved is { BaseType.FullName: "System.MulticastDelegate" }
            ? DeviceHeap.Delegate
            : DeviceHeap.Object(InstanceFields(resolved));
    }

    /// <summary>
    /// True for what the device clones on the heap whenever it is loaded; DateTime and TimeSpan fit in a block.
    /// </summary>
    public static bool IsCloned(TypeReference type) =>
        type is { IsValueType: true, IsPrimitive: false, FullName: not ("System.DateTime" or "System.TimeSpan" or "System.Void") }
        && type.Resolve() is { IsEnum: false };

    private static int InstanceFields(TypeDefinition? type)
    {
        var count = 0;
        for (; type != null; type = type.BaseType?.Resolve())
        {
            count += LibraryTypes.Fields(type.FullName) ?? type.Fields.Count(f => !f.IsStatic);
        }

        return count;
    }
}
