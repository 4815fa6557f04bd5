using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// The names of an assembly's members. The device goes by index within an assembly, and by name only from another one, for a virtual
/// call and in reflection; so a member that no other assembly can name needs none, which spares a tenth of the file. An assembly that
/// looks members up by a name keeps all of them.
/// </summary>
internal sealed class MemberNames(ModuleDefinition module)
{
    private readonly bool _keepsAll = module.GetMemberReferences().Any(IsLookup);

    private readonly bool _hasFriends = module.Assembly.CustomAttributes.Any(a => a.AttributeType.Name == "InternalsVisibleToAttribute");

    public string Of(FieldDefinition field) =>
        _keepsAll || field.IsSpecialName || !IsHidden(field.IsPrivate, field.IsAssembly, field.DeclaringType) ? field.Name : string.Empty;

    public string Of(MethodDefinition method) =>
        IsHidden(method) ? string.Empty : method.Name;

    /// <summary>Whether nothing but the assembly's own calls can reach a method.</summary>
    public bool IsHidden(MethodDefinition method) =>
        !_keepsAll && !method.IsVirtual && !method.IsConstructor
        && IsHidden(method.IsPrivate, method.IsAssembly, method.DeclaringType);

    private bool IsHidden(bool isPrivate, bool isInternal, TypeDefinition type) =>
        isPrivate || (!_hasFriends && (isInternal || !IsVisible(type)));

    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } outer ? !type.IsNestedPrivate && !type.IsNestedAssembly && IsVisible(outer) : type.IsPublic;

    private static bool IsLookup(MemberReference member) =>
        member.DeclaringType?.FullName == "System.Type" && member.Name is "GetField" or "GetMethod" or "InvokeMember";
}
