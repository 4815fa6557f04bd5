using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// The members of one type as they are stored: static fields first; methods virtual, instance, static. Constants are not stored.
/// </summary>
internal sealed class TypeLayout
{
    public TypeLayout(TypeDefinition type, int firstField, int firstMethod)
    {
        Type = type;
        FirstField = firstField;
        FirstMethod = firstMethod;
        StaticFields = [.. type.Fields.Where(f => f.IsStatic && !f.IsLiteral)];
        InstanceFields = [.. type.Fields.Where(f => !f.IsStatic)];
        VirtualMethods = [.. type.Methods.Where(m => m.IsVirtual)];
        InstanceMethods = [.. type.Methods.Where(m => !m.IsVirtual && !m.IsStatic)];
        StaticMethods = [.. type.Methods.Where(m => !m.IsVirtual && m.IsStatic)];
    }

    public TypeDefinition Type { get; }

    public int FirstField { get; }

    public int FirstMethod { get; }

    public IReadOnlyList<FieldDefinition> StaticFields { get; }

    public IReadOnlyList<FieldDefinition> InstanceFields { get; }

    public IReadOnlyList<MethodDefinition> VirtualMethods { get; }

    public IReadOnlyList<MethodDefinition> InstanceMethods { get; }

    public IReadOnlyList<MethodDefinition> StaticMethods { get; }

    public IEnumerable<FieldDefinition> Fields => StaticFields.Concat(InstanceFields);

    public IEnumerable<MethodDefinition> Methods => VirtualMethods.Concat(InstanceMethods).Concat(StaticMethods);
}
