using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>Signatures of fields, methods, locals, interface lists and array types, in nanoFramework's encoding.</summary>
internal sealed class SignatureEncoder(Tokens tokens)
{
    private const byte FieldMark = 0x06;
    private const byte HasThis = 0x20;

    public byte[] Field(FieldReference field) => [FieldMark, .. Type(field.FieldType, field)];

    public byte[] Method(MethodReference method)
    {
        if (method.HasGenericParameters || method.CallingConvention == MethodCallingConvention.VarArg)
        {
            throw new ToolError($"{method.FullName}: generic methods and variable arguments do not exist on the device");
        }

        var writer = new TableWriter();
        writer.U8(method.HasThis ? HasThis : 0);
        writer.U8(Checked(method.Parameters.Count, method, "parameters"));
        Write(writer, method.ReturnType, method);
        foreach (var parameter in method.Parameters)
        {
            Write(writer, parameter.ParameterType, method);
        }

        return writer.ToArray();
    }

    public byte[] Locals(MethodDefinition method)
    {
        var writer = new TableWriter();
        foreach (var local in method.Body.Variables)
        {
            Write(writer, local.VariableType, method);
        }

        return writer.ToArray();
    }

    public byte[] Interfaces(TypeDefinition type)
    {
        var writer = new TableWriter();
        writer.U8(Checked(type.Interfaces.Count, type, "interfaces"));
        foreach (var implementation in type.Interfaces)
        {
            WriteToken(writer, implementation.InterfaceType, type);
        }

        return writer.ToArray();
    }

    public byte[] Type(TypeReference type) => Type(type, type);

    public static DataType ElementType(TypeReference type, MemberReference owner) => type.MetadataType switch
    {
        MetadataType.Void => DataType.Void,
        MetadataType.Boolean => DataType.Boolean,
        MetadataType.SByte => DataType.I1,
        MetadataType.Byte => DataType.U1,
        MetadataType.Char => DataType.Char,
        MetadataType.Int16 => DataType.I2,
        MetadataType.UInt16 => DataType.U2,
        MetadataType.Int32 or MetadataType.IntPtr => DataType.I4,
        MetadataType.UInt32 or MetadataType.UIntPtr => DataType.U4,
        MetadataType.Int64 => DataType.I8,
        MetadataType.UInt64 => DataType.U8,
        MetadataType.Single => DataType.R4,
        MetadataType.Double => DataType.R8,
        MetadataType.String => DataType.String,
        MetadataType.Object => DataType.Object,
        MetadataType.Class when type.FullName == "System.WeakReference" => DataType.WeakClass,
        MetadataType.Class => DataType.Class,
        MetadataType.ValueType => DataType.ValueType,
        MetadataType.Array when ((ArrayType)type).IsVector => DataType.SzArray,
        MetadataType.ByReference => DataType.ByRef,
        MetadataType.RequiredModifier or MetadataType.OptionalModifier
            => ElementType(((TypeSpecification)type).ElementType, owner),
        _ => throw new ToolError($"{owner.FullName}: the device has no type {type.FullName}"),
    };

    private static int Checked(int count, MemberReference owner, string what) =>
        count <= byte.MaxValue
            ? count
            : throw new ToolError($"{owner.FullName}: {count} {what}, and the format has room for 255");

    private byte[] Type(TypeReference type, MemberReference owner)
    {
        var writer = new TableWriter();
        Write(writer, type, owner);
        return writer.ToArray();
    }

    private void Write(TableWriter writer, TypeReference type, MemberReference owner)
    {
        while (type is IModifierType modified)
        {
            type = modified.ElementType;
        }

        var elementType = ElementType(type, owner);
        writer.U8((int)elementType);
        switch (elementType)
        {
            case DataType.Class or DataType.ValueType:
                WriteToken(writer, type, owner);
                break;
            case DataType.SzArray or DataType.ByRef:
                Write(writer, ((TypeSpecification)type).ElementType, owner);
                break;
        }
    }

    private void WriteToken(TableWriter writer, TypeReference type, MemberReference owner)
    {
        if (type is TypeSpecification)
        {
            throw new ToolError($"{owner.FullName}: the device has no type {type.FullName}");
        }

        var token = tokens.InSignature(type);
        if (token <= 0x7F)
        {
            writer.U8((int)token);
        }
        else if (token <= 0x3FFF)
        {
            writer.U8((int)(0x80 | (token >> 8)));
            writer.U8((int)(token & 0xFF));
        }
        else
        {
            writer.U8((int)(0xC0 | (token >> 24)));
            writer.U8((int)((token >> 16) & 0xFF));
            writer.U8((int)((token >> 8) & 0xFF));
            writer.U8((int)(token & 0xFF));
        }
    }
}
