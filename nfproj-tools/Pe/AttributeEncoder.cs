using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// The data of one attribute: constructor arguments, each a type code and a value, then the number of named ones, which is 0:
/// the run time does not decode them, nor arguments that are an enum or a Type.
/// </summary>
internal sealed class AttributeEncoder(Heaps heaps)
{
    public int Encode(CustomAttribute attribute, MemberReference owner)
    {
        if (attribute.HasProperties || attribute.HasFields)
        {
            throw Unsupported(attribute, owner, "named arguments");
        }

        var writer = new TableWriter();
        foreach (var argument in attribute.ConstructorArguments)
        {
            Write(writer, argument, attribute, owner);
        }

        writer.U16(0);
        return heaps.Signatures.Add(writer.ToArray(), owner.FullName);
    }

    private void Write(TableWriter writer, CustomAttributeArgument argument, CustomAttribute attribute, MemberReference owner)
    {
        switch (argument.Value)
        {
            case CustomAttributeArgument boxed:
                Write(writer, boxed, attribute, owner);
                break;
            case CustomAttributeArgument[] elements:
                WriteArray(writer, elements, attribute, owner);
                break;
            default:
                WriteValue(writer, argument, attribute, owner);
                break;
        }
    }

    private void WriteArray(
        TableWriter writer, CustomAttributeArgument[] elements, CustomAttribute attribute, MemberReference owner)
    {
        writer.U8(elements.Length);
        foreach (var element in elements)
        {
            Write(writer, element, attribute, owner);
        }
    }

    private void WriteValue(
        TableWriter writer, CustomAttributeArgument argument, CustomAttribute attribute, MemberReference owner)
    {
        if (!argument.Type.IsPrimitive && argument.Type.MetadataType != MetadataType.String)
        {
            throw Unsupported(attribute, owner, $"an argument of type {argument.Type.FullName}");
        }

        // The codes are ECMA-335's element types here, unlike in signatures.
        writer.U8((int)argument.Type.MetadataType);
        switch (argument.Value)
        {
            case bool value: writer.U8(value ? 1 : 0); break;
            case char value: writer.U16(value); break;
            case sbyte value: writer.U8((byte)value); break;
            case byte value: writer.U8(value); break;
            case short value: writer.U16((ushort)value); break;
            case ushort value: writer.U16(value); break;
            case int value: writer.U32((uint)value); break;
            case uint value: writer.U32(value); break;
            case long value: writer.U64((ulong)value); break;
            case ulong value: writer.U64(value); break;
            case float value: writer.U32(BitConverter.SingleToUInt32Bits(value)); break;
            case double value: writer.U64(BitConverter.DoubleToUInt64Bits(value)); break;
            case string text: writer.U16(heaps.Strings.Add(text, owner.FullName)); break;
            default: throw Unsupported(attribute, owner, "a null argument");
        }
    }

    private static ToolError Unsupported(CustomAttribute attribute, MemberReference owner, string what) =>
        new($"{owner.FullName}: attribute {attribute.AttributeType.Name} has {what}, which the device does not decode");
}
