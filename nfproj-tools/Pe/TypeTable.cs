using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>The TypeDef table.</summary>
internal sealed class TypeTable(Tokens tokens, Heaps heaps)
{
    private readonly TableWriter _rows = new();

    public byte[] ToArray() => _rows.ToArray();

    public void Add(TypeLayout layout, Layout numbers)
    {
        var type = layout.Type;
        if (type.HasGenericParameters)
        {
            throw new ToolError($"{type.FullName}: a generic type, and the device has no generics");
        }

        _rows.U16(heaps.Strings.Add(type.Name, type.FullName));
        _rows.U16(heaps.Strings.Add(type.Namespace, type.FullName));
        _rows.U16(type.BaseType == null ? PeFormat.None : tokens.InTable(type.BaseType));
        _rows.U16(type.DeclaringType == null ? PeFormat.None : numbers.IndexOf(type.DeclaringType));
        _rows.U16(type.HasInterfaces ? heaps.Signatures.Add(tokens.Signatures.Interfaces(type), type.FullName) : PeFormat.None);
        WriteMembers(layout);
        _rows.U16((int)FlagsOf(type));
    }

    private void WriteMembers(TypeLayout layout)
    {
        var owner = layout.Type;
        _rows.U16(layout.FirstMethod);
        _rows.U8(Count(layout.VirtualMethods.Count, owner, "virtual methods"));
        _rows.U8(Count(layout.InstanceMethods.Count, owner, "instance methods"));
        _rows.U8(Count(layout.StaticMethods.Count, owner, "static methods"));
        _rows.U8((int)DataTypeOf(owner));
        _rows.U16(layout.FirstField);
        _rows.U16(layout.FirstField + layout.StaticFields.Count);
        _rows.U8(Count(layout.StaticFields.Count, owner, "static fields"));
        _rows.U8(Count(layout.InstanceFields.Count, owner, "instance fields"));
    }

    private static int Count(int count, TypeDefinition owner, string what) =>
        count <= byte.MaxValue
            ? count
            : throw new ToolError($"{owner.FullName}: {count} {what}, and the format has room for 255");

    private static DataType DataTypeOf(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return SignatureEncoder.ElementType(type.Fields.Single(f => !f.IsStatic).FieldType, type);
        }

        return type.IsValueType ? DataType.ValueType : DataType.Class;
    }

    private static TypeDefFlags FlagsOf(TypeDefinition type)
    {
        // ECMA-335 II.23.1.15 numbers the visibilities alike.
        var flags = (TypeDefFlags)(type.Attributes & TypeAttributes.VisibilityMask);
        flags |= type.IsSerializable || type.IsEnum ? TypeDefFlags.Serializable : 0;
        flags |= SemanticsOf(type);
        flags |= type.IsAbstract ? TypeDefFlags.Abstract : 0;
        flags |= type.IsSealed ? TypeDefFlags.Sealed : 0;
        flags |= type.IsSpecialName ? TypeDefFlags.SpecialName : 0;
        flags |= type.IsBeforeFieldInit ? TypeDefFlags.BeforeFieldInit : 0;
        flags |= type.BaseType?.FullName == "System.MulticastDelegate" ? TypeDefFlags.MulticastDelegate : 0;
        flags |= type.Methods.Any(MethodTable.IsFinalizer) ? TypeDefFlags.HasFinalizer : 0;
        flags |= AttributeTable.Keeps(type) ? TypeDefFlags.HasAttributes : 0;
        return flags;
    }

    private static TypeDefFlags SemanticsOf(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return TypeDefFlags.Enum;
        }

        return type.IsInterface ? TypeDefFlags.Interface : type.IsValueType ? TypeDefFlags.ValueType : 0;
    }
}
