using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// The 16-bit tokens by which byte code and tables name types, fields and methods; numbers the references as they come up.
/// </summary>
internal sealed class Tokens
{
    private const int Reference = 0x8000;
    private const int TypeReferenceInCode = 0x4000;
    private const int TypeSpecInCode = 0x8000;
    private const int TypeTokenLimit = 0x4000;

    private readonly Layout _layout;
    private readonly Heaps _heaps;
    private readonly SignatureEncoder _signatures;
    private readonly Numbered<AssemblyRefRow> _assemblies = new(PeTable.AssemblyRef);
    private readonly Numbered<TypeRefRow> _types = new(PeTable.TypeRef);
    private readonly Numbered<MemberRefRow> _fields = new(PeTable.FieldRef);
    private readonly Numbered<MemberRefRow> _methods = new(PeTable.MethodRef);
    private readonly Numbered<TypeSpecRow> _specs = new(PeTable.TypeSpec);

    public Tokens(Layout layout, Heaps heaps)
    {
        _layout = layout;
        _heaps = heaps;
        _signatures = new SignatureEncoder(this);
    }

    public readonly record struct AssemblyRefRow(int Name, Version Version);

    public readonly record struct TypeRefRow(int Name, int Namespace, int Scope);

    public readonly record struct MemberRefRow(int Name, int Type, int Signature);

    public readonly record struct TypeSpecRow(int Signature);

    public SignatureEncoder Signatures => _signatures;

    public IReadOnlyList<AssemblyRefRow> AssemblyRefs => _assemblies.Rows;

    public IReadOnlyList<TypeRefRow> TypeRefs => _types.Rows;

    public IReadOnlyList<MemberRefRow> FieldRefs => _fields.Rows;

    public IReadOnlyList<MemberRefRow> MethodRefs => _methods.Rows;

    public IReadOnlyList<TypeSpecRow> TypeSpecs => _specs.Rows;

    /// <summary>A type in byte code: 14 bits of index, two of table.</summary>
    public int InCode(TypeReference type) => type switch
    {
        TypeDefinition definition => Within(_layout.IndexOf(definition), type),
        TypeSpecification => TypeSpecInCode | Within(SpecIndex(type), type),
        _ => TypeReferenceInCode | Within(RefIndex(type), type),
    };

    /// <summary>A type as base type, declaring type or caught exception: 15 bits of index, one of table.</summary>
    public int InTable(TypeReference type) => type switch
    {
        TypeDefinition definition => _layout.IndexOf(definition),
        TypeSpecification => throw new ToolError($"{type.FullName}: only a class can stand here"),
        _ => Reference | RefIndex(type),
    };

    public int InCode(FieldReference field) =>
        field is FieldDefinition definition ? _layout.IndexOf(definition) : Reference | FieldRefIndex(field);

    public int InCode(MethodReference method) =>
        method is MethodDefinition definition ? _layout.IndexOf(definition) : Reference | MethodRefIndex(method);

    /// <summary>The operand of ldtoken: a table in the high byte, an index below.</summary>
    public uint ForLdtoken(IMetadataTokenProvider operand) => operand switch
    {
        TypeDefinition type => Ldtoken(PeTable.TypeDef, _layout.IndexOf(type)),
        TypeSpecification type => Ldtoken(PeTable.TypeSpec, SpecIndex(type)),
        TypeReference type => Ldtoken(PeTable.TypeRef, RefIndex(type)),
        FieldDefinition field => Ldtoken(PeTable.FieldDef, _layout.IndexOf(field)),
        FieldReference field => Ldtoken(PeTable.FieldRef, FieldRefIndex(field)),
        MethodDefinition method => Ldtoken(PeTable.MethodDef, _layout.IndexOf(method)),
        MethodReference method => Ldtoken(PeTable.MethodRef, MethodRefIndex(method)),
        _ => throw new ToolError($"{operand}: cannot stand in ldtoken"),
    };

    /// <summary>The token of a class inside a signature, before its compression.</summary>
    public uint InSignature(TypeReference type)
    {
        var table = type is TypeDefinition ? 0u : 1u;
        var index = type is TypeDefinition definition ? _layout.IndexOf(definition) : RefIndex(type);
        return ((uint)index << 2) | table;
    }

    private static uint Ldtoken(PeTable table, int index) => ((uint)table << 24) | (uint)index;

    private static int Within(int index, TypeReference type) =>
        index < TypeTokenLimit ? index : throw new ToolError($"{type.FullName}: more than {TypeTokenLimit} types");

    private int RefIndex(TypeReference type)
    {
        if (type is GenericParameter)
        {
            throw new ToolError($"{type.FullName}: a type parameter, and the device has no generics");
        }

        var scope = type.DeclaringType != null ? Reference | RefIndex(type.DeclaringType) : AssemblyIndex(type);
        var name = _heaps.Strings.Add(type.Name, type.FullName);
        return _types.IndexOf(new TypeRefRow(name, _heaps.Strings.Add(type.Namespace, type.FullName), scope));
    }

    private int AssemblyIndex(TypeReference type) => type.Scope is AssemblyNameReference assembly
        ? _assemblies.IndexOf(new AssemblyRefRow(_heaps.Strings.Add(assembly.Name, assembly.Name), assembly.Version))
        : throw new ToolError($"{type.FullName}: comes from {type.Scope}, which is no assembly");

    private int FieldRefIndex(FieldReference field) =>
        _fields.IndexOf(MemberRow(field, _signatures.Field(field)));

    private int MethodRefIndex(MethodReference method) =>
        _methods.IndexOf(MemberRow(method, _signatures.Method(method)));

    private MemberRefRow MemberRow(MemberReference member, byte[] signature)
    {
        if (member.DeclaringType is TypeSpecification)
        {
            throw new ToolError($"{member.FullName}: a member of an array or generic type cannot be named on the device");
        }

        return new MemberRefRow(
            _heaps.Strings.Add(member.Name, member.FullName),
            RefIndex(member.DeclaringType),
            _heaps.Signatures.Add(signature, member.FullName));
    }

    private int SpecIndex(TypeReference type) =>
        _specs.IndexOf(new TypeSpecRow(_heaps.Signatures.Add(_signatures.Type(type), type.FullName)));
}
